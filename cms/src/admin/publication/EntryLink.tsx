import { Link } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { NamedEntry } from '../../publication/desk-state';

/** The name of an entry; leads to its form while there is one. */
export const EntryLink = ({ entry: { name, form } }: { entry: NamedEntry }) =>
  form === undefined ? (
    <span>{name}</span>
  ) : (
    <Link tag={NavLink} to={form}>
      {name}
    </Link>
  );
