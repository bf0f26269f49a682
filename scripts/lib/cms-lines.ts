/** Of what the CMS prints: its progress, and what somebody has to see to. Warnings begin with their time, maybe in colour. Pure. */
export const isTelling = (line: string): boolean =>
  /^(seed|import|cms):|error/i.test(line) || /^\[[\d:. -]+\] \P{L}*(\[\d+m)?warn\b/u.test(line);
