/** What Strapi says with "du", said with "Sie", where editors meet it. */
export const polite: Readonly<Record<string, string>> = {
  'HomePage.header.subtitle': 'Willkommen in der Redaktion',
  'HomePage.widget.no-permissions': 'Diesen Bereich dürfen Sie nicht sehen.',
  'Auth.form.register.subtitle':
    'Wählen Sie ein Passwort. Ihre Angaben dienen nur der Anmeldung und bleiben auf diesem Server.',
  'Auth.link.signin.account': 'Haben Sie schon ein Konto?',
  'Auth.form.email.placeholder': 'name@example.org',
  'Auth.form.error.email.provide': 'Bitte geben Sie Ihre E-Mail-Adresse ein.',
  'Auth.form.error.password.provide': 'Bitte geben Sie Ihr Passwort ein.',
  'Auth.form.forgot-password.email.label': 'Geben Sie Ihre E-Mail-Adresse ein',
  'Auth.components.Oops.text.admin': 'Falls das ein Fehler ist, wenden Sie sich an die Administration.',
  'app.utils.unpublish': 'Von der Website nehmen',
  'app.page.not.found': 'Diese Seite gibt es nicht.',
  'content-manager.components.empty-repeatable': 'Noch nichts eingetragen. Mit dem Plus fügen Sie etwas hinzu.',
  'content-manager.components.RelationInputModal.confirmation-message':
    'Einige Änderungen sind nicht gespeichert. Trotzdem schließen? Sie gehen dann verloren.',
  'content-manager.actions.delete.dialog.body': 'Diesen Eintrag wirklich löschen?',
  'content-manager.actions.discard.dialog.body':
    'Die Änderungen wirklich verwerfen? Was gespeichert war, steht weiter unter „Fassungen“.',
  'content-manager.actions.unpublish.dialog.body': 'Den Eintrag wirklich von der Website nehmen?',
  'content-manager.containers.list.autoCloneModal.description':
    'Der neue Eintrag bekommt denselben Inhalt. Diese Felder müssen Sie ändern, bevor Sie ihn speichern:',
  'content-manager.notification.upload.error': 'Beim Hochladen ist ein Fehler aufgetreten',
  'content-manager.popUpWarning.bodyMessage.contentType.delete.all': 'Diese Einträge wirklich löschen?',
  'content-manager.popUpWarning.bodyMessage.contentType.publish.all': 'Diese Einträge wirklich veröffentlichen?',
  'content-manager.popUpWarning.bodyMessage.contentType.unpublish.all':
    'Diese Einträge wirklich von der Website nehmen?',
  'content-manager.popUpWarning.warning.publish-question': 'Trotzdem veröffentlichen?',
  'content-manager.popUpWarning.warning.unpublish': 'Was nicht veröffentlicht ist, wird wieder zum Entwurf.',
  'content-manager.popUpWarning.warning.unpublish-question': 'Wirklich von der Website nehmen?',
  'content-manager.listView.validation.errors.message':
    'Bitte prüfen Sie vor dem Veröffentlichen alle Felder (Pflichtfelder, Grenzwerte).',
  'content-manager.components.DynamicZone.add-component': 'Abschnitt hinzufügen: {componentName}',
  'content-manager.components.DynamicZone.ComponentPicker-label': 'Art des Abschnitts wählen',
  'content-manager.popUpWarning.warning.has-draft-relations.message':
    '{count, plural, one {# verbundener Eintrag ist noch nicht veröffentlicht und fehlt} other {# verbundene Einträge sind noch nicht veröffentlicht und fehlen}} auf der Website.',
  'i18n.CMEditViewCopyLocale.dialog.body': 'Ihr jetziger Text wird durch den der gewählten Sprache ersetzt:',
  'upload.modal.upload-list.footer.button': '{number, plural, one {# Datei} other {# Dateien}} hochladen',
  'upload.window.confirm.close-modal.file': 'Wirklich schließen? Ihre Änderungen gehen verloren.',
  'upload.list.assets.empty': 'Hier liegt noch keine Datei.',
  'upload.input.notification.not-supported': 'Dieser Dateityp geht hier nicht. Erlaubt sind: {fileTypes}.',
  'content-manager.validation.error': 'Einige Angaben stimmen noch nicht. Bitte berichtigen Sie sie vor dem Speichern.',
};
