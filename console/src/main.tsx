import { createRoot } from 'react-dom/client';
import { App } from './app';
import { followOtherTabs } from './session';
import { carryStyleNonce } from './style-nonce';
import './page.css';

carryStyleNonce();
followOtherTabs();
const place = document.getElementById('console');
if (place) createRoot(place).render(<App />);
