import { themeLines } from './theme-lines';

test.each([
  ['育才兴企、敬业筑梦', ['育才兴企', '敬业筑梦']],
  ['「育才兴企，敬业筑梦」', ['育才兴企', '敬业筑梦']],
  ['职称贯通', ['职称贯通']],
])('%s is set in lines', (theme, lines) => {
  expect(themeLines(theme)).toEqual(lines);
});
