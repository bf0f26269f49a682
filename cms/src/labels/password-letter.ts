const GREETING = 'Guten Tag,';
const WHY =
  'für Ihre Anmeldung in der Redaktion wurde ein neues Passwort angefordert. Unter dieser Adresse legen Sie es fest:';
const ELSE = 'Haben Sie es nicht angefordert, ist nichts zu tun: Ihr Passwort bleibt, wie es ist.';

/** What „Passwort vergessen?“ sends; Strapi puts the address in. */
export const PASSWORD_LETTER = {
  subject: 'Neues Passwort für die Redaktion',
  text: [GREETING, WHY, '<%= url %>', ELSE].join('\n\n'),
  html: [GREETING, WHY, '<a href="<%= url %>"><%= url %></a>', ELSE].map((part) => `<p>${part}</p>`).join('\n'),
} as const;
