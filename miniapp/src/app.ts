import './preview';
import { type PropsWithChildren } from 'react';
import './app.scss';

export default ({ children }: PropsWithChildren) => children;
