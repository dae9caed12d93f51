import { Command } from 'commander'
import { declare } from './command.ts'
import { archiveCommands } from './commands/archive/commands.ts'
import { gazetteerCommands } from './commands/gazetteer/commands.ts'
import { readingCommands } from './commands/reading/commands.ts'
import { EXIT } from './failure.ts'

/** The `isnad` command with every subcommand. */
export function program(signal: AbortSignal): Command {
  const isnad = new Command('isnad')
    .description('Reads Arabic news and shows, for everything an article says, on whose word it says so.')
    .version('0.1.0')
    .addHelpText(
      'after',
      `\nExit codes: ${EXIT.ok} all done · ${EXIT.failed} nothing could be read, or the command failed · ${EXIT.usage} wrong command line · ${EXIT.partial} some inputs could not be read · ${EXIT.interrupted} stopped`,
    )
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'isnad: ')) })
    .exitOverride()
    .showSuggestionAfterError()
  for (const command of [...readingCommands(signal), ...archiveCommands(signal)]) declare(isnad, command)
  const gazetteer = isnad
    .command('gazetteer')
    .summary('make further places known')
    .description('Makes places known that the gazetteer isnad brings does not have.')
    .addHelpText('after', '\nExample:\n  isnad gazetteer import SY.txt --names alternateNamesV2.txt')
  for (const command of gazetteerCommands()) declare(gazetteer, command)
  return isnad
}
