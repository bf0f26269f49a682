import { EntryList } from '../EntryList';
import { saidOfDraft } from '../words';

export default () => (
  <EntryList
    of={({ drafts }) => drafts}
    titleOf={({ title }) => title}
    saidOf={saidOfDraft}
    empty="Kein offener Entwurf. Was Sie ändern und noch nicht veröffentlichen, finden Sie hier wieder."
  />
);
