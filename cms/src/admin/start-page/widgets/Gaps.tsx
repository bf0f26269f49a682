import { EntryList } from '../EntryList';
import { saidOfGap } from '../words';

export default () => (
  <EntryList
    of={({ gaps }) => gaps}
    titleOf={({ title }) => title}
    saidOf={saidOfGap}
    wayOf={({ beside }) => ({ to: beside, label: 'Nebeneinander übersetzen' })}
    empty="Was auf Deutsch veröffentlicht ist, gibt es auch auf Englisch und Tschechisch."
  />
);
