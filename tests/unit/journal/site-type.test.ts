import { expect, it } from 'vitest';
import { siteTypeOf } from '../../../lib/journal/site-type';

it.each([
  ['https://mail.google.com/mail/u/0/#inbox', 'mail'],
  ['https://outlook.office.com/mail/', 'mail'],
  ['https://webmail.example.nl/?_task=mail', 'mail'],
  ['https://example.org/owa/', 'mail'],
  ['https://www.icloud.com/mail/', 'mail'],
  ['https://www.icloud.com/photos/', 'other'],
  ['https://docs.google.com/document/d/abc/edit', 'document'],
  ['https://example-my.sharepoint.com/personal/x', 'document'],
  ['https://www.notion.so/team/page', 'wiki'],
  ['https://team.atlassian.net/wiki/spaces/A', 'wiki'],
  ['https://wiki.example.org/Main', 'wiki'],
  ['https://nl.wikipedia.org/wiki/Regel', 'wiki'],
  ['https://example.org/wiki/Main', 'wiki'],
  ['https://example.org/wikipedia', 'other'],
  ['https://notnotion.so/', 'other'],
  ['https://mail/', 'other'],
  ['chrome-extension://abcdef/check.html', 'check'],
  ['moz-extension://1-2-3/check.html', 'check'],
  ['about:blank', 'other'],
  ['', 'other'],
  ['not an address', 'other'],
])('%s is %s', (address, type) => {
  expect(siteTypeOf(address)).toBe(type);
});
