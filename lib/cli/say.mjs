/** Words of the terminal commands, English and Dutch. Plain JavaScript: these run before anything is installed. */

/** The language to speak: `--lang en|nl` when given, else the system's. */
export function terminalLanguage(args = process.argv.slice(2), env = process.env) {
  const flag = args.indexOf('--lang');
  const given = flag >= 0 ? args[flag + 1] : args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length);
  if (given !== undefined) {
    if (given !== 'en' && given !== 'nl') throw new Stop('--lang: en | nl');
    return given;
  }
  const system = env.LC_ALL || env.LC_MESSAGES || env.LANG || Intl.DateTimeFormat().resolvedOptions().locale;
  return system.toLowerCase().startsWith('nl') ? 'nl' : 'en';
}

/** An end with one clear sentence instead of a stack trace. */
export class Stop extends Error {}

/** Runs a command's main function: a Stop becomes its sentence on standard error and exit code 2. */
export async function run(main) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}

/** A line that says what is going on, so that long steps are not silent. */
export function step(text) {
  console.log(`\n> ${text}`);
}
