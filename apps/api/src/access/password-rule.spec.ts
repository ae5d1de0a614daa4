import type { Problem } from '../http/problem';
import { checkNewPassword, type PasswordContext } from './password-rule';

const CONTEXT: PasswordContext = {
  name: 'Vera Lindqvist',
  email: 'v.lindqvist@example.com',
  workspaceNames: ['Lindqvist Advisory'],
};

function whyRefused(password: string): string | null {
  try {
    checkNewPassword(password, CONTEXT, '#/newPassword');
    return null;
  } catch (error) {
    const { code, details } = error as Problem;
    expect(code).toBe('password-refused');
    expect(details.errors?.[0]?.pointer).toBe('#/newPassword');
    return details.detail ?? '';
  }
}

describe('a new password', () => {
  it.each([
    'correct horse battery',
    'four plain words here',
    'zwölf Boxkämpfer jagen',
    '密码是很长的一句话没有人会猜到它的',
    'ßàé 15 chars ok!',
    'Lindqvist met seventeen herons',
    'x7#Kq2!mZp9$Rw4',
  ])('may be %s', (password) => {
    expect(whyRefused(password)).toBeNull();
  });

  it.each([
    ['fourteen chars', 'It has 14 characters; 15 are needed'],
    ['aaaaaaaaaaaaaaaaaaaa', 'It repeats the same few characters'],
    ['hunter2hunter2hunter2', 'It repeats the same few characters'],
    ['123456789012345', 'It follows the alphabet, the digits or a row of the keyboard'],
    ['abcdefghijklmnopqrst', 'It follows the alphabet'],
    ['qwertyuiopasdfghjkl', 'It follows the alphabet'],
    ['1qaz2wsx3edc4rfv', 'It is on the list of passwords that are tried first'],
    ['PasswordStandard', 'It is on the list of passwords that are tried first'],
    ['!!!password2026!!!', 'It is on the list of passwords that are tried first'],
    ['Lindqvist-2026-2026', 'It is hardly more than “lindqvist”, which others know'],
    ['Telltale Advisory 1', 'It is hardly more than “advisory telltale”, which others know'],
  ])('is not %s', (password, why) => {
    expect(whyRefused(password)).toContain(why);
  });

  it('has 15 to 256 characters, a character outside the first plane counting once', () => {
    const words = '🦊🐻🐼🐨🐯🦁🐮🐷🐸🐵🐔🐧🐦🐤';
    expect(whyRefused(words)).toContain('It has 14 characters');
    expect(whyRefused(`${words}🦆`)).toBeNull();
    const long = Array.from({ length: 256 }, (_, i) => String.fromCodePoint(0x4e00 + i)).join('');
    expect(whyRefused(long)).toBeNull();
    expect(whyRefused(`${long}x`)).toContain('It has 257 characters; at most 256 are taken');
  });

  it('is the same password however a keyboard composes it', () => {
    expect(whyRefused('ｐａｓｓｗｏｒｄｓｔａｎｄａｒｄ')).toContain('tried first');
  });

  it('is told what helps', () => {
    expect(whyRefused('fourteen chars')).toContain('Four or more unrelated words make a good one');
  });
});
