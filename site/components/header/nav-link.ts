export interface NavLink {
  label: string;
  href: string;
  /** This page. */
  current?: boolean;
  /** This page lies below it. */
  section?: boolean;
}

/** Value of `aria-current`. */
export const currentOf = ({ current, section }: NavLink): 'page' | 'true' | undefined =>
  current ? 'page' : section ? 'true' : undefined;
