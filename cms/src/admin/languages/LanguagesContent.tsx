import { Route, Routes } from 'react-router-dom';
import { BesidePage } from './BesidePage';
import { ListPage } from './ListPage';

/** "Übersetzungen": a list, and one entry in two languages beside each other. */
export default () => (
  <Routes>
    <Route index element={<ListPage />} />
    <Route path=":type/:documentId/:locale" element={<BesidePage />} />
  </Routes>
);
