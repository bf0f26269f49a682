import { fail } from './lib/fail.ts';
import { settingsFrom } from './lib/settings.ts';
import { holdable } from '../site/publisher/holdable.ts';
import { Releases } from '../site/publisher/release.ts';

const USAGE = `npm run publish:rollback                 shows the kept releases
npm run publish:rollback -- <release>    holds the site at this release
npm run publish:rollback -- --follow     the site follows the CMS again`;

try {
  const releases = new Releases(settingsFrom(process.env).dataDir);
  const [wish] = process.argv.slice(2);
  const { id, order } = await releases.hold();
  if (wish === undefined) {
    const history = await releases.history();
    const choices = holdable(history);
    for (const record of history)
      console.log(
        `${record.id}  ${record.at}  feed ${record.sequence}${record.id === id ? '  held' : ''}${choices.includes(record) ? '' : `  for ${record.siteUrl}: cannot be held`}  ${record.changes.join(', ')}`,
      );
    console.log(
      `${history.length} releases kept; the site ${id === null ? 'follows the CMS' : `is held at ${id}`}.\n\n${USAGE}`,
    );
  } else {
    await releases.setHold({ id: wish === '--follow' ? null : wish, order });
    console.log(
      wish === '--follow'
        ? 'The site follows the CMS again.'
        : `The site is held at release ${wish}. Editors can go on; what they publish becomes public with --follow.`,
    );
  }
} catch (error) {
  fail(error);
}
