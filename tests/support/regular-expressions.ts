/** Every regular expression of the product's sources: the literals, and those put together when a module is loaded. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

export interface Pattern {
  source: string;
  flags: string;
  /** File it stands in, from the root of the project. */
  file: string;
}

/** Source files under these folders that git knows or would know. */
export function sourcesIn(root: string, folders: readonly string[]): string[] {
  return execFileSync('git', ['ls-files', '-co', '--exclude-standard', '--', ...folders], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\n')
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'));
}

interface Written {
  literals: Pattern[];
  /** Lines on which a regular expression is put together from parts. */
  built: { file: string; line: number }[];
}

/** What is written in these files. */
export function writtenIn(root: string, files: readonly string[]): Written {
  const literals: Pattern[] = [];
  const built: Written['built'] = [];
  for (const file of files) {
    const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/');
        literals.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1), file });
      }
      const made = ts.isNewExpression(node) || ts.isCallExpression(node);
      if (made && ts.isIdentifier(node.expression) && node.expression.text === 'RegExp')
        built.push({ file, line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1 });
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return { literals, built };
}

/** Loads modules and gives the regular expressions that they put together meanwhile. */
export async function builtWhile(run: () => Promise<void>): Promise<Omit<Pattern, 'file'>[]> {
  const Original = globalThis.RegExp;
  const made = new Map<string, Omit<Pattern, 'file'>>();
  globalThis.RegExp = new Proxy(Original, {
    construct(target, args: [string, string?]) {
      const regexp = new target(...args);
      made.set(String(regexp), { source: regexp.source, flags: regexp.flags });
      return regexp;
    },
  });
  try {
    await run();
  } finally {
    globalThis.RegExp = Original;
  }
  return [...made.values()];
}
