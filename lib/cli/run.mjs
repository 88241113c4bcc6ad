/** Starts a command of this folder: installs the packages first, then runs `<command>.ts` in this process. */
import { ensureInstalled } from './bootstrap.mjs';
import { run, Stop } from './say.mjs';

await run(async () => {
  const [command] = process.argv.splice(2, 1);
  if (!command || !/^[a-z]+$/.test(command)) throw new Stop('Usage: node lib/cli/run.mjs COMMAND [ARGUMENT...]');
  await ensureInstalled();
  const { register } = await import('tsx/esm/api');
  register();
  /** @type {{ main(args: string[]): Promise<void> }} */
  const { main } = await import(`./${command}.ts`);
  await main(process.argv.slice(2));
});
