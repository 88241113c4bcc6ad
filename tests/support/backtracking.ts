/**
 * How much a regular expression can make a backtracking matcher do, bounded from its syntax alone: every way through the
 * pattern is counted as if nothing in the text ruled it out. The bound is never too low, and often far too high.
 *
 * A loop over single characters leaves as many ways as there are characters, unless what follows cannot start with one of
 * them ("[^ ]+ "): then only one of its ends can go on. The others end at once, which costs no more than walking along it.
 */
import { type AST, RegExpParser } from '@eslint-community/regexpp';

/** On a text of n characters one search takes no more than about `ways` · n^`degree` steps. */
export interface Bound {
  ways: number;
  degree: number;
}

type One = AST.Character | AST.CharacterSet | AST.CharacterClass;

interface Part extends Bound {
  /** It has a loop that leaves one way: going any way takes up to n steps more, however many such loops there are. */
  walks: boolean;
}

const STEP: Part = { ways: 1, degree: 0, walks: false };
/** Nothing is told about loops over something with choices of its own, nor about references back. */
const UNBOUNDED: Part = { ways: Number.POSITIVE_INFINITY, degree: Number.POSITIVE_INFINITY, walks: true };

/** What may come first in what follows; none: nothing more is read. Undefined: not known. */
type Firsts = One[] | undefined;

/** The bound for one search through a text; both of its parts are infinite when there is none this simple. */
export function boundOf(source: string, flags: string): Bound {
  const { alternatives } = new RegExpParser().parsePattern(source, 0, source.length, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  });
  const { ways, degree, walks } = new Counter(flags).alternatives(alternatives, []);
  const isHeld = flags.includes('y') || (!flags.includes('m') && alternatives.every(startsAtStart));
  const once = degree + (walks ? 1 : 0);
  // Held at the start of the text, a search from anywhere else ends at once; otherwise it starts at each character.
  return { ways, degree: isHeld ? Math.max(once, 1) : once + 1 };
}

class Counter {
  constructor(
    private readonly flags: string,
    /** Inside of a lookbehind the matcher goes the other way, and what follows has been read before. */
    private readonly isBackwards = false,
  ) {}

  alternatives(alternatives: readonly AST.Alternative[], next: Firsts): Part {
    const parts = alternatives.map(({ elements }) =>
      elements
        .map((element, at) => this.element(element, this.firsts(elements.slice(at + 1), next)))
        .reduce((all, one) => inTurn(all, one), STEP),
    );
    return {
      ways: parts.reduce((sum, { ways }) => sum + ways, 0),
      degree: Math.max(...parts.map(({ degree }) => degree)),
      walks: parts.some(({ walks }) => walks),
    };
  }

  private element(element: AST.Element, next: Firsts): Part {
    if (isOne(element)) return STEP;
    if (element.type === 'Group' || element.type === 'CapturingGroup')
      return this.alternatives(element.alternatives, next);
    if (element.type === 'Assertion') return this.assertion(element);
    if (element.type === 'Quantifier') return this.repeated(element, next);
    return UNBOUNDED;
  }

  private assertion(assertion: AST.Assertion): Part {
    if (!('alternatives' in assertion)) return STEP;
    const isBackwards = assertion.kind === 'lookbehind';
    return new Counter(this.flags, isBackwards).alternatives(assertion.alternatives, undefined);
  }

  private repeated({ element, min, max }: AST.Quantifier, next: Firsts): Part {
    if (max === Number.POSITIVE_INFINITY) {
      if (!isOne(element)) return UNBOUNDED;
      const leavesOne = !this.isBackwards && next?.every((first) => !meet(element, first, this.flags));
      return leavesOne ? { ...STEP, walks: true } : { ...STEP, degree: 1 };
    }
    const again = max === 1 ? next : all([this.firsts([element], next), next]);
    const once = this.element(element, again);
    let ways = 0;
    for (let times = min; times <= max; times++) ways += once.ways ** times;
    // Zero times infinitely many is not a number.
    return max === 0 ? STEP : { ways, degree: once.degree * max, walks: once.walks };
  }

  private firsts(elements: readonly AST.Element[], next: Firsts): Firsts {
    const [element, ...rest] = elements;
    if (!element) return next;
    if (isOne(element)) return [element];
    if (element.type === 'Group' || element.type === 'CapturingGroup')
      return all(element.alternatives.map((one) => this.firsts([...one.elements, ...rest], next)));
    if (element.type === 'Quantifier') {
      const once = this.firsts([element.element, ...rest], next);
      return element.min > 0 ? once : all([once, this.firsts(rest, next)]);
    }
    if (element.type !== 'Assertion') return undefined;
    // Looked around at every character of a loop, it must cost the same each time.
    const { degree, walks } = this.element(element, undefined);
    return degree === 0 && !walks ? this.firsts(rest, next) : undefined;
  }
}

function inTurn(a: Part, b: Part): Part {
  return { ways: a.ways * b.ways, degree: a.degree + b.degree, walks: a.walks || b.walks };
}

function all(sets: Firsts[]): Firsts {
  return sets.every((set) => set !== undefined) ? sets.flat() : undefined;
}

function isOne(element: AST.Element): element is One {
  return element.type === 'Character' || element.type === 'CharacterSet' || element.type === 'CharacterClass';
}

function startsAtStart({ elements: [first] }: AST.Alternative): boolean {
  if (first?.type === 'Assertion') return first.kind === 'start';
  return (first?.type === 'Group' || first?.type === 'CapturingGroup') && first.alternatives.every(startsAtStart);
}

const known = new Map<string, boolean>();

/** Whether some character is in both. */
function meet(a: One, b: One, flags: string): boolean {
  const kept = flags.replace(/[^iusv]/g, '');
  const key = `${a.raw} ${b.raw} ${kept}`;
  let answer = known.get(key);
  if (answer === undefined) {
    const [inA, inB] = [a, b].map(({ raw }) => new RegExp(`^${raw}$`, kept)) as [RegExp, RegExp];
    const both = (code: number): boolean => {
      const character = String.fromCodePoint(code);
      return inA.test(character) && inB.test(character);
    };
    answer = charactersOf(a, b, kept).some(both);
    known.set(key, answer);
  }
  return answer;
}

let every: number[] | undefined;

/** Those among which one that is in both must be. */
function charactersOf(a: One, b: One, flags: string): number[] {
  const named = [a, b].find((one) => one.type === 'Character');
  if (named?.type === 'Character') return [named.value];
  every ??= Array.from({ length: 0x110000 }, (_, code) => code);
  return /[uv]/.test(flags) ? every : every.slice(0, 0x10000);
}
