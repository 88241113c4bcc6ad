/** Words of the terminal commands. Plain JavaScript: this runs before anything is installed. */

/**
 * The language to speak: `--lang en|nl` when given, else the system's.
 * @param {string[]} args
 * @param {Record<string, string | undefined>} [env]
 * @returns {'en' | 'nl'}
 */
export function terminalLanguage(args, env = process.env) {
  const flag = args.indexOf('--lang');
  const given = flag >= 0 ? (args[flag + 1] ?? '') : args.find((arg) => arg.startsWith('--lang='))?.slice(7);
  if (given !== undefined) {
    if (given !== 'en' && given !== 'nl') throw new Stop('--lang takes en or nl.');
    return given;
  }
  const system = env.LC_ALL || env.LC_MESSAGES || env.LANG || Intl.DateTimeFormat().resolvedOptions().locale;
  return system.toLowerCase().startsWith('nl') ? 'nl' : 'en';
}

/** An end with one clear sentence instead of a stack trace. */
export class Stop extends Error {}

/**
 * Runs a command's main function: a Stop becomes its sentence on standard error and exit code 2.
 * @param {() => Promise<void>} main
 */
export async function run(main) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}

/**
 * A line that says what is going on, so that long steps are not silent. On standard error: a command's answer may be read
 * by a program.
 * @param {string} text
 */
export function step(text) {
  console.error(`\n> ${text}`);
}
