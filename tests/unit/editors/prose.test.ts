import { describe, expect, it } from 'vitest';
import { proseReader } from '../../../lib/editors/quoted';

const proseOf = (text: string) => text.split('\n').filter(proseReader());

describe('lines of plain text', () => {
  it('that are quoted are not the writer’s', () => {
    expect(proseOf('Dear all,\n> as you wrote\n  > and they\nBye.')).toEqual(['Dear all,', 'Bye.']);
  });

  it('in a code fence are no prose, nor is the fence', () => {
    expect(proseOf('One.\n```js\nlet a;\n```\nTwo.\n~~~\ncode\n~~~\nThree.')).toEqual(['One.', 'Two.', 'Three.']);
  });

  it('after a fence that was not closed stay code', () => {
    expect(proseOf('One.\n```\nlet a;')).toEqual(['One.']);
  });
});
