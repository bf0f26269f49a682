import { EntryList } from '../EntryList';
import { saidOfCheck } from '../words';

export default () => (
  <EntryList
    of={({ checks }) => checks}
    titleOf={({ title }) => title}
    saidOf={saidOfCheck}
    empty="Nichts zu prüfen. Gewerbeflächen und Arbeitgeber erscheinen hier, sobald ihre Prüfung ansteht."
  />
);
