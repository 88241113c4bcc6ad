/**
 * The house: which room may import which. Type-only imports are free; value imports follow the arrows and make no cycle.
 * Read from the import statements of every file, so a test that passes here is a house that stands.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Value imports each room may have from other rooms. Anything not listed is refused; its own files are always allowed. */
const ARROWS: Record<string, string[]> = {
  'lib/detect': ['lib/text'],
  'lib/text': [],
  'lib/restraint': ['lib/text'],
  'lib/advise': [],
  'lib/editors': ['lib/text'],
  'lib/marks': ['lib/text'],
  'lib/watch': ['lib/editors', 'lib/marks', 'lib/text', 'lib/restraint'],
  'lib/journal': [],
  'lib/export': ['lib/text'],
  'lib/settings': [],
  'lib/documents': [],
  'lib/locale': [],
  'lib/messages': ['lib/platform'],
  'lib/platform': ['lib/settings'],
  components: ['lib/advise', 'lib/locale'],
};

/** Rooms that may import anything of ours. Nothing imports them. */
const OPEN_ROOMS = ['entrypoints', 'lib/cli'];

/** Modules that reach the extension API. */
const EXTENSION_API = /^(?:wxt\/browser|webextension-polyfill|wxt\/utils\/storage|#imports)$/;

/** Ways out to a network. The product has none. */
const NETWORK = new Set([
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'sendBeacon',
  'WebTransport',
  'RTCPeerConnection',
]);

const TOP_LEVEL = [
  '.ci',
  '.github',
  '.gitignore',
  '.nvmrc',
  '.npmrc',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'LICENSE',
  'README.md',
  'biome.json',
  'components',
  'docs',
  'entrypoints',
  'lib',
  'package-lock.json',
  'package.json',
  'public',
  'tests',
  'tsconfig.json',
  'wxt.config.ts',
];

interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
}

/** Files that git knows or would know, so that build output and editors' leftovers do not count. */
const FILES = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .split('\n')
  .filter(Boolean);
const CODE = FILES.filter((file) => /^(?:lib|components|entrypoints)\/.*\.(?:ts|tsx|mts|mjs|js)$/.test(file));

const PARSED = new Map(
  CODE.flatMap((file) => {
    const text = textOf(file);
    return text === undefined ? [] : [[file, ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)] as const];
  }),
);
const IMPORTS = [...PARSED].flatMap(([file, source]) => importsOf(file, source));

/** Undefined when the file is being renamed or removed while we look. */
function textOf(file: string): string | undefined {
  try {
    return readFileSync(join(ROOT, file), 'utf8');
  } catch {
    return undefined;
  }
}

function importsOf(file: string, source: ts.SourceFile): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node, typeOnly: boolean) => {
    if (!ts.isStringLiteralLike(specifier)) return;
    const to = specifier.text.startsWith('.') ? normalize(join(dirname(file), specifier.text)) : specifier.text;
    found.push({ from: file, to: withoutAlias(to), typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, onlyTypes(node.importClause));
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword && node.arguments[0]) {
      add(node.arguments[0], false);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** `import type {...}`, or `import { type A, type B }`. A bare `import './x'` runs code. */
function onlyTypes(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const names = clause.namedBindings;
  if (clause.name || !names || !ts.isNamedImports(names)) return false;
  return names.elements.length > 0 && names.elements.every(({ isTypeOnly }) => isTypeOnly);
}

/** WXT's aliases for the root. */
function withoutAlias(path: string): string {
  return path.replace(/^(?:@@?|~~?)\//, '');
}

/** "lib/advise" for "lib/advise/packs/index"; "components"; "entrypoints". Undefined for a package. */
function roomOf(path: string): string | undefined {
  const [top = '', second] = path.split('/');
  if (top === 'lib') return second === undefined ? undefined : `lib/${second}`;
  return top === 'components' || top === 'entrypoints' ? top : undefined;
}

function told({ from, to }: Import): string {
  return `${from} -> ${to}`;
}

describe('the arrows of the house', () => {
  const values = IMPORTS.filter(({ typeOnly }) => !typeOnly);

  it('are looked for in files that exist', () => {
    expect(CODE.length).toBeGreaterThan(20);
    expect(IMPORTS.length).toBeGreaterThan(20);
  });

  it('cover every room', () => {
    const rooms = new Set(CODE.map(roomOf));
    for (const room of rooms) expect([...Object.keys(ARROWS), ...OPEN_ROOMS]).toContain(room);
  });

  it('are kept by every value import', () => {
    const wrong = values.filter(({ from, to }) => {
      const [room, other] = [roomOf(from) ?? '', roomOf(to)];
      if (other === undefined || other === room || OPEN_ROOMS.includes(room)) return false;
      // A file of types holds nothing at run time but what belongs to the contract (defaults).
      return !ARROWS[room]?.includes(other) && !/\/types$/.test(to);
    });
    expect(wrong.map(told)).toEqual([]);
  });

  it('lead nowhere into wiring or the command line', () => {
    const wrong = IMPORTS.filter(({ from, to }) => {
      const other = roomOf(to) ?? '';
      return OPEN_ROOMS.includes(other) && roomOf(from) !== other;
    });
    expect(wrong.map(told)).toEqual([]);
  });

  it('make no circle, between rooms or between files', () => {
    const rooms = values.flatMap(({ from, to }) => {
      const [room, other] = [roomOf(from), roomOf(to)];
      return room && other && room !== other ? [[room, other] as const] : [];
    });
    expect(circle(rooms)).toEqual([]);
    const files = values.flatMap(({ from, to }) => {
      const file = [to, `${to}.ts`, `${to}.tsx`, `${to}/index.ts`, `${to}/index.tsx`].find((path) => PARSED.has(path));
      return file ? [[from, file] as const] : [];
    });
    expect(circle(files)).toEqual([]);
  });

  it('let lib/platform alone reach the extension API', () => {
    const wrong = values.filter(({ from, to }) => EXTENSION_API.test(to) && roomOf(from) !== 'lib/platform');
    expect(wrong.map(told)).toEqual([]);
  });

  it('keep Dexie in the journal and React in components and pages', () => {
    const wrong = values.filter(({ from, to }) => {
      if (/^dexie(?:\/|$)/.test(to)) return roomOf(from) !== 'lib/journal';
      if (/^react(?:-dom)?(?:\/|$)/.test(to)) return !['components', 'entrypoints'].includes(roomOf(from) ?? '');
      return false;
    });
    expect(wrong.map(told)).toEqual([]);
  });
});

describe('the product', () => {
  // The command line runs on a developer's machine and finds browsers there; it is no part of the extension.
  const product = [...PARSED].filter(([file]) => roomOf(file) !== 'lib/cli');

  it('has no way out to a network, and does not touch the extension API by its global names', () => {
    const wrong: string[] = [];
    for (const [file, source] of product) {
      const visit = (node: ts.Node): void => {
        const name = ts.isIdentifier(node) ? node.text : '';
        if (NETWORK.has(name) && !ts.isImportSpecifier(node.parent)) wrong.push(`${file}: ${name}`);
        const global =
          ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression) ? node.expression.text : '';
        if (global === 'chrome' && roomOf(file) !== 'lib/platform') wrong.push(`${file}: chrome.${node.getText()}`);
        ts.forEachChild(node, visit);
      };
      visit(source);
    }
    expect(wrong).toEqual([]);
  });

  it('lies where everybody expects it', () => {
    const names = new Set(FILES.map((file) => file.split('/')[0] ?? ''));
    expect([...names].filter((name) => !TOP_LEVEL.includes(name))).toEqual([]);
  });
});

/** One circle in a graph of arrows, as the names along it; empty when there is none. */
function circle(arrows: (readonly [string, string])[]): string[] {
  const next = new Map<string, Set<string>>();
  for (const [from, to] of arrows) next.set(from, (next.get(from) ?? new Set()).add(to));
  const done = new Set<string>();
  const walk = (node: string, path: string[]): string[] => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node];
    if (done.has(node)) return [];
    for (const other of next.get(node) ?? []) {
      const found = walk(other, [...path, node]);
      if (found.length > 0) return found;
    }
    done.add(node);
    return [];
  };
  for (const node of next.keys()) {
    const found = walk(node, []);
    if (found.length > 0) return found;
  }
  return [];
}
