import { EntryList } from '../EntryList';
import { saidOfEnquiry, titleOfEnquiry } from '../words';

export default () => (
  <EntryList
    of={({ enquiries }) => enquiries}
    titleOf={titleOfEnquiry}
    saidOf={saidOfEnquiry}
    empty="Keine offene Anfrage. Erledigt ist eine Anfrage, wenn bei ihr „Erledigt am“ ausgefüllt ist."
  />
);
