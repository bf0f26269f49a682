import { MOST_RECEIVED } from '../src/media/kinds.ts';
import { mailSettingsFrom } from '../src/settings/mail.ts';

const { smtpUrl, mailFrom } = mailSettingsFrom(process.env);

// German is the first locale from the first start; otherwise Strapi makes it English.
process.env.STRAPI_PLUGIN_I18N_INIT_LOCALE_CODE ??= 'de';

/** A mail server that says nothing holds up all other work in the background for so long only, in ms. */
function patient(address: string): string {
  const url = new URL(address);
  for (const [name, time] of Object.entries({
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  }))
    if (!url.searchParams.has(name)) url.searchParams.set(name, String(time));
  return url.href;
}

export default {
  'map-field': { enabled: true, resolve: './src/plugins/map-field' },
  email: {
    config: {
      provider: 'nodemailer',
      // Without a mail server nothing is sent: letters wait in the outbox, and other mail fails with this address.
      providerOptions: patient(smtpUrl ?? 'smtp://127.0.0.1:9'),
      settings: { defaultFrom: mailFrom, defaultReplyTo: mailFrom },
    },
  },
  upload: {
    config: {
      // The limits are our own (src/media): this one would speak English.
      sizeLimit: MOST_RECEIVED,
      // Only the preview of the media library; the site makes its own sizes.
      breakpoints: {},
      // Strapi would leave refused files out and keep the rest. What may come in is decided in src/media, for all at once.
      security: { allowedTypes: ['*/*'] },
    },
  },
};
