import { initialsOf } from './initials';

it.each([
  ['Ana Weber', 'AW'],
  ['Jón Ari Þórsson', 'JÞ'],
  ['Zoë', 'Z'],
  ['佐藤 美咲', '佐美'],
  ['ليلى حداد', 'لح'],
  ['(7) O’Neil', 'O'],
  ['é́mile ångström', 'É́Å'],
  ['123 456', ''],
])('takes from %s the letters %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
