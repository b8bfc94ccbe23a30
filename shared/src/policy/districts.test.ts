import { districtName, districts } from './districts';

test('three districts and four cities', () =>
  expect(districts.map(districtName)).toEqual([
    '蓬江区',
    '江海区',
    '新会区',
    '台山市',
    '开平市',
    '鹤山市',
    '恩平市',
  ]));
