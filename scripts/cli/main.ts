import { Command, CommanderError } from 'commander';
import { createAdminCommand } from './create-admin';
import { doctorCommand } from './doctor';
import { lineOf } from './failure';
import { importCommand } from './import';
import { recountCommand } from './recount';
import { reindexCommand } from './reindex';
import { removeDemoCommand } from './remove-demo';
import { scoreCommand } from './score';
import { searchCommand } from './search';
import { verifyCommand } from './verify';

/** Wrong words on the command line, as shells know it; 1 is a command that failed. */
const usage = 2;

/**
 * The operator's command line. The supervisor starts it with a database under it (scripts/supervisor/run-command.mjs);
 * every command is a file of its own here.
 */
async function run(args: readonly string[]): Promise<number> {
  const program = new Command('npm run vouch --')
    .description('What the operator of a Vouch does from the console.')
    .showHelpAfterError('(--help says what is possible)')
    .exitOverride();
  for (const command of [
    importCommand,
    reindexCommand,
    searchCommand,
    scoreCommand,
    recountCommand,
    createAdminCommand,
    doctorCommand,
    removeDemoCommand,
    verifyCommand,
  ]) {
    program.addCommand(command().exitOverride().showHelpAfterError('(--help says what is possible)'));
  }
  if (args.length === 0) {
    program.outputHelp();
    return 0;
  }
  try {
    await program.parseAsync(args, { from: 'user' });
    return typeof process.exitCode === 'number' ? process.exitCode : 0;
  } catch (problem) {
    // It has told the operator already.
    if (problem instanceof CommanderError) return problem.exitCode === 0 ? 0 : usage;
    console.error(lineOf(problem));
    return 1;
  }
}

process.exitCode = await run(process.argv.slice(2));
