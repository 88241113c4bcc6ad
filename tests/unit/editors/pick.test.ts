// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { pickEditor } from '../../../lib/editors/pick';

/** Name of the adapter that reads the element `#it` in this markup. */
function adapterOf(html: string): string | undefined {
  document.body.innerHTML = html;
  return pickEditor([document.querySelector('#it') as Element])?.adapter.name;
}

describe('pickEditor', () => {
  it.each([
    ['<textarea id="it"></textarea>', 'textarea'],
    ['<div id="it" contenteditable="true"></div>', 'contenteditable'],
    ['<div id="it" contenteditable="plaintext-only"></div>', 'contenteditable'],
    ['<div contenteditable="true"><p id="it">Text</p></div>', 'contenteditable'],
    ['<div id="it" contenteditable="true" role="textbox" aria-multiline="true"></div>', 'contenteditable'],
  ])('reads %s', (html, name) => {
    expect(adapterOf(html)).toBe(name);
  });

  it.each([
    '<input id="it" type="password">',
    '<input id="it" type="text">',
    '<input id="it" type="search">',
    '<input id="it" type="email">',
    '<p id="it">Text</p>',
    '<textarea id="it" readonly></textarea>',
    '<textarea id="it" disabled></textarea>',
    '<textarea id="it" role="combobox"></textarea>',
    '<textarea id="it" role="searchbox"></textarea>',
    '<textarea id="it" aria-multiline="false"></textarea>',
    '<textarea id="it" autocomplete="section-a cc-number"></textarea>',
    '<textarea id="it" autocomplete="current-password"></textarea>',
    '<div id="it" contenteditable="true" aria-multiline="false"></div>',
    '<div id="it" contenteditable="true" aria-readonly="true"></div>',
    '<div id="it" contenteditable="true" enterkeyhint="search"></div>',
    '<div id="it" contenteditable="true" style="white-space: nowrap"></div>',
    '<div id="it" contenteditable="false">Text</div>',
  ])('never reads %s', (html) => {
    expect(adapterOf(html)).toBeUndefined();
  });

  it('takes the outermost of nested editables', () => {
    document.body.innerHTML = '<div id="outer" contenteditable="true"><div id="it" contenteditable="true"></div></div>';
    const found = pickEditor([document.querySelector('#it') as Element]);
    expect(found?.element.id).toBe('outer');
  });
});
