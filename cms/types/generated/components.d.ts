import type { Schema, Struct } from '@strapi/strapi';

export interface CompanyTraining extends Struct.ComponentSchema {
  collectionName: 'components_company_training';
  info: {
    displayName: 'Ausbildungsberuf im Betrieb';
    icon: 'user';
  };
  attributes: {
    asOf: Schema.Attribute.String & Schema.Attribute.Required;
    kldb: Schema.Attribute.String;
    noteCs: Schema.Attribute.Text;
    noteDe: Schema.Attribute.Text;
    noteEn: Schema.Attribute.Text;
    occupationCs: Schema.Attribute.String;
    occupationDe: Schema.Attribute.String & Schema.Attribute.Required;
    occupationEn: Schema.Attribute.String;
    sources: Schema.Attribute.Component<'shared.source', true>;
    trade: Schema.Attribute.String;
  };
}

export interface FactorJourney extends Struct.ComponentSchema {
  collectionName: 'components_factor_journey';
  info: {
    displayName: 'Weg';
    icon: 'train';
  };
  attributes: {
    asOf: Schema.Attribute.String & Schema.Attribute.Required;
    asOfNoteCs: Schema.Attribute.Text;
    asOfNoteDe: Schema.Attribute.Text;
    asOfNoteEn: Schema.Attribute.Text;
    fromCs: Schema.Attribute.String;
    fromDe: Schema.Attribute.String & Schema.Attribute.Required;
    fromEn: Schema.Attribute.String;
    minutes: Schema.Attribute.Float;
    mode: Schema.Attribute.Enumeration<['train', 'bus', 'car', 'bicycle']> &
      Schema.Attribute.Required &
      Schema.Attribute.CustomField<'global::choice'>;
    noteCs: Schema.Attribute.Text;
    noteDe: Schema.Attribute.Text;
    noteEn: Schema.Attribute.Text;
    sources: Schema.Attribute.Component<'shared.source', true>;
    toCs: Schema.Attribute.String;
    toDe: Schema.Attribute.String & Schema.Attribute.Required;
    toEn: Schema.Attribute.String;
  };
}

export interface HomepageChapter extends Struct.ComponentSchema {
  collectionName: 'components_homepage_chapter';
  info: {
    displayName: 'Kapitel';
    icon: 'layout';
  };
  attributes: {
    heading: Schema.Attribute.String & Schema.Attribute.Required;
    lead: Schema.Attribute.Text & Schema.Attribute.Required;
  };
}

export interface IndustryCraft extends Struct.ComponentSchema {
  collectionName: 'components_industry_craft';
  info: {
    displayName: 'Werkprobe';
    icon: 'cog';
  };
  attributes: {
    asOf: Schema.Attribute.String & Schema.Attribute.Required;
    highlight: Schema.Attribute.Boolean & Schema.Attribute.DefaultTo<false>;
    keyCs: Schema.Attribute.String;
    keyDe: Schema.Attribute.String & Schema.Attribute.Required;
    keyEn: Schema.Attribute.String;
    parameter: Schema.Attribute.Float & Schema.Attribute.Required;
    plate: Schema.Attribute.Enumeration<
      ['turn', 'cast', 'mill', 'gears', 'mould', 'board', 'run', 'basins', 'wheel', 'tracks']
    > &
      Schema.Attribute.Required &
      Schema.Attribute.CustomField<'global::choice'>;
    sources: Schema.Attribute.Component<'shared.source', true>;
    textCs: Schema.Attribute.Text;
    textDe: Schema.Attribute.Text & Schema.Attribute.Required;
    textEn: Schema.Attribute.Text;
    verbCs: Schema.Attribute.String;
    verbDe: Schema.Attribute.String & Schema.Attribute.Required;
    verbEn: Schema.Attribute.String;
    whereCs: Schema.Attribute.String;
    whereDe: Schema.Attribute.String & Schema.Attribute.Required;
    whereEn: Schema.Attribute.String;
  };
}

export interface IndustryTrade extends Struct.ComponentSchema {
  collectionName: 'components_industry_trade';
  info: {
    displayName: 'Beruf der Branche';
    icon: 'briefcase';
  };
  attributes: {
    asOf: Schema.Attribute.String & Schema.Attribute.Required;
    code: Schema.Attribute.String & Schema.Attribute.Required;
    doesCs: Schema.Attribute.Text;
    doesDe: Schema.Attribute.Text & Schema.Attribute.Required;
    doesEn: Schema.Attribute.Text;
    kldb: Schema.Attribute.String;
    nameCs: Schema.Attribute.String;
    nameDe: Schema.Attribute.String & Schema.Attribute.Required;
    nameEn: Schema.Attribute.String;
    sources: Schema.Attribute.Component<'shared.source', true>;
    years: Schema.Attribute.Float;
  };
}

export interface PageCall extends Struct.ComponentSchema {
  collectionName: 'components_page_call';
  info: {
    displayName: 'Aufforderung';
    icon: 'cursor';
  };
  attributes: {
    heading: Schema.Attribute.String & Schema.Attribute.Required;
    label: Schema.Attribute.String & Schema.Attribute.Required;
    route: Schema.Attribute.Enumeration<
      [
        'home',
        'jobs',
        'stories',
        'employers',
        'sites',
        'industries',
        'factors',
        'municipalities',
        'map',
        'news',
        'contact',
        'easy-language',
        'imprint',
        'privacy',
        'accessibility',
        'about-data',
        'open-data',
        'search',
      ]
    > &
      Schema.Attribute.Required &
      Schema.Attribute.CustomField<'global::choice'>;
    text: Schema.Attribute.Text & Schema.Attribute.Required;
  };
}

export interface PageQuestions extends Struct.ComponentSchema {
  collectionName: 'components_page_questions';
  info: {
    displayName: 'Fragen und Antworten';
    icon: 'question';
  };
  attributes: {
    heading: Schema.Attribute.String & Schema.Attribute.Required;
    items: Schema.Attribute.Component<'shared.question', true>;
    lead: Schema.Attribute.Text;
  };
}

export interface PageText extends Struct.ComponentSchema {
  collectionName: 'components_page_text';
  info: {
    displayName: 'Textabschnitt';
    icon: 'feather';
  };
  attributes: {
    heading: Schema.Attribute.String;
    text: Schema.Attribute.RichText & Schema.Attribute.Required;
  };
}

export interface SettingsLandmark extends Struct.ComponentSchema {
  collectionName: 'components_settings_landmark';
  info: {
    displayName: 'Bezugspunkt';
    icon: 'pin';
  };
  attributes: {
    latitude: Schema.Attribute.Float & Schema.Attribute.Required;
    longitude: Schema.Attribute.Float & Schema.Attribute.Required;
    nameCs: Schema.Attribute.String;
    nameDe: Schema.Attribute.String & Schema.Attribute.Required;
    nameEn: Schema.Attribute.String;
  };
}

export interface SettingsOperator extends Struct.ComponentSchema {
  collectionName: 'components_settings_operator';
  info: {
    displayName: 'Betreiber';
    icon: 'shield';
  };
  attributes: {
    address: Schema.Attribute.Component<'shared.address', false> & Schema.Attribute.Required;
    dataProtectionContact: Schema.Attribute.String & Schema.Attribute.Required;
    editorialResponsible: Schema.Attribute.String & Schema.Attribute.Required;
    email: Schema.Attribute.Email & Schema.Attribute.Required;
    legalForm: Schema.Attribute.String;
    name: Schema.Attribute.String & Schema.Attribute.Required;
    phone: Schema.Attribute.String;
    representedBy: Schema.Attribute.String & Schema.Attribute.Required;
  };
}

export interface SharedAddress extends Struct.ComponentSchema {
  collectionName: 'components_shared_address';
  info: {
    displayName: 'Anschrift';
    icon: 'envelop';
  };
  attributes: {
    city: Schema.Attribute.String & Schema.Attribute.Required;
    postalCode: Schema.Attribute.String & Schema.Attribute.Required;
    street: Schema.Attribute.String & Schema.Attribute.Required;
  };
}

export interface SharedFact extends Struct.ComponentSchema {
  collectionName: 'components_shared_fact';
  info: {
    displayName: 'Aussage mit Beleg';
    icon: 'information';
  };
  attributes: {
    asOf: Schema.Attribute.String & Schema.Attribute.Required;
    asOfNoteCs: Schema.Attribute.Text;
    asOfNoteDe: Schema.Attribute.Text;
    asOfNoteEn: Schema.Attribute.Text;
    caution: Schema.Attribute.Boolean & Schema.Attribute.DefaultTo<false>;
    code: Schema.Attribute.String;
    conflict: Schema.Attribute.Boolean & Schema.Attribute.DefaultTo<false>;
    municipalityCode: Schema.Attribute.String;
    sources: Schema.Attribute.Component<'shared.source', true>;
    textCs: Schema.Attribute.Text;
    textDe: Schema.Attribute.Text & Schema.Attribute.Required;
    textEn: Schema.Attribute.Text;
  };
}

export interface SharedFigure extends Struct.ComponentSchema {
  collectionName: 'components_shared_figure';
  info: {
    displayName: 'Kennzahl';
    icon: 'chartCircle';
  };
  attributes: {
    asOf: Schema.Attribute.String & Schema.Attribute.Required;
    asOfNoteCs: Schema.Attribute.Text;
    asOfNoteDe: Schema.Attribute.Text;
    asOfNoteEn: Schema.Attribute.Text;
    breakdown: Schema.Attribute.Component<'shared.share', true>;
    caution: Schema.Attribute.Boolean & Schema.Attribute.DefaultTo<false>;
    code: Schema.Attribute.String;
    conflict: Schema.Attribute.Boolean & Schema.Attribute.DefaultTo<false>;
    highlight: Schema.Attribute.Boolean & Schema.Attribute.DefaultTo<false>;
    labelCs: Schema.Attribute.String;
    labelDe: Schema.Attribute.String & Schema.Attribute.Required;
    labelEn: Schema.Attribute.String;
    noteCs: Schema.Attribute.Text;
    noteDe: Schema.Attribute.Text;
    noteEn: Schema.Attribute.Text;
    qualifier: Schema.Attribute.Enumeration<['exact', 'about', 'over', 'upTo']> &
      Schema.Attribute.CustomField<'global::choice'> &
      Schema.Attribute.DefaultTo<'exact'>;
    scopeCs: Schema.Attribute.Text;
    scopeDe: Schema.Attribute.Text;
    scopeEn: Schema.Attribute.Text;
    sources: Schema.Attribute.Component<'shared.source', true>;
    unitCs: Schema.Attribute.String;
    unitDe: Schema.Attribute.String;
    unitEn: Schema.Attribute.String;
    value: Schema.Attribute.Float & Schema.Attribute.Required;
    valueTo: Schema.Attribute.Float;
  };
}

export interface SharedPicture extends Struct.ComponentSchema {
  collectionName: 'components_shared_picture';
  info: {
    displayName: 'Bild';
    icon: 'picture';
  };
  attributes: {
    altCs: Schema.Attribute.String;
    altDe: Schema.Attribute.String;
    altEn: Schema.Attribute.String;
    credit: Schema.Attribute.String & Schema.Attribute.Required;
    decorative: Schema.Attribute.Boolean & Schema.Attribute.DefaultTo<false>;
    file: Schema.Attribute.Media<'images'> & Schema.Attribute.Required;
    focalPointX: Schema.Attribute.Float &
      Schema.Attribute.SetMinMax<
        {
          max: 1;
          min: 0;
        },
        number
      >;
    focalPointY: Schema.Attribute.Float &
      Schema.Attribute.SetMinMax<
        {
          max: 1;
          min: 0;
        },
        number
      >;
    licence: Schema.Attribute.String;
  };
}

export interface SharedPosition extends Struct.ComponentSchema {
  collectionName: 'components_shared_position';
  info: {
    displayName: 'Lage';
    icon: 'pinMap';
  };
  attributes: {
    derivation: Schema.Attribute.Text;
    geometry: Schema.Attribute.JSON &
      Schema.Attribute.Required &
      Schema.Attribute.CustomField<'plugin::map-field.geometry'>;
    licence: Schema.Attribute.String;
    precision: Schema.Attribute.Enumeration<['parcel', 'approximate', 'locality']> &
      Schema.Attribute.Required &
      Schema.Attribute.CustomField<'global::choice'>;
    source: Schema.Attribute.String & Schema.Attribute.Required;
  };
}

export interface SharedQuestion extends Struct.ComponentSchema {
  collectionName: 'components_shared_question';
  info: {
    displayName: 'Frage und Antwort';
    icon: 'question';
  };
  attributes: {
    answer: Schema.Attribute.RichText & Schema.Attribute.Required;
    question: Schema.Attribute.String & Schema.Attribute.Required;
  };
}

export interface SharedShare extends Struct.ComponentSchema {
  collectionName: 'components_shared_share';
  info: {
    displayName: 'Teilwert';
    icon: 'chartPie';
  };
  attributes: {
    labelCs: Schema.Attribute.String;
    labelDe: Schema.Attribute.String & Schema.Attribute.Required;
    labelEn: Schema.Attribute.String;
    value: Schema.Attribute.Float & Schema.Attribute.Required;
  };
}

export interface SharedSource extends Struct.ComponentSchema {
  collectionName: 'components_shared_source';
  info: {
    displayName: 'Quelle';
    icon: 'book';
  };
  attributes: {
    accessedOn: Schema.Attribute.Date & Schema.Attribute.Required;
    licence: Schema.Attribute.String;
    publisher: Schema.Attribute.String;
    title: Schema.Attribute.String & Schema.Attribute.Required;
    url: Schema.Attribute.String;
  };
}

export interface SiteArea extends Struct.ComponentSchema {
  collectionName: 'components_site_area';
  info: {
    displayName: 'Fl\u00E4chenangabe';
    icon: 'landscape';
  };
  attributes: {
    asOf: Schema.Attribute.String & Schema.Attribute.Required;
    noteCs: Schema.Attribute.Text;
    noteDe: Schema.Attribute.Text;
    noteEn: Schema.Attribute.Text;
    qualifier: Schema.Attribute.Enumeration<['exact', 'about', 'over', 'upTo']> &
      Schema.Attribute.CustomField<'global::choice'> &
      Schema.Attribute.DefaultTo<'exact'>;
    sources: Schema.Attribute.Component<'shared.source', true>;
    squareMetres: Schema.Attribute.Float & Schema.Attribute.Required;
    squareMetresTo: Schema.Attribute.Float;
  };
}

export interface SiteLandValue extends Struct.ComponentSchema {
  collectionName: 'components_site_land_value';
  info: {
    displayName: 'Bodenrichtwert';
    icon: 'priceTag';
  };
  attributes: {
    asOf: Schema.Attribute.String & Schema.Attribute.Required;
    euro: Schema.Attribute.Float & Schema.Attribute.Required;
    sources: Schema.Attribute.Component<'shared.source', true>;
  };
}

export interface SiteMilestone extends Struct.ComponentSchema {
  collectionName: 'components_site_milestone';
  info: {
    displayName: 'Station';
    icon: 'clock';
  };
  attributes: {
    sources: Schema.Attribute.Component<'shared.source', true>;
    textCs: Schema.Attribute.Text;
    textDe: Schema.Attribute.Text & Schema.Attribute.Required;
    textEn: Schema.Attribute.Text;
    year: Schema.Attribute.String & Schema.Attribute.Required;
  };
}

export interface SitePrice extends Struct.ComponentSchema {
  collectionName: 'components_site_price';
  info: {
    displayName: 'Preis';
    icon: 'priceTag';
  };
  attributes: {
    asOf: Schema.Attribute.String & Schema.Attribute.Required;
    euro: Schema.Attribute.Float & Schema.Attribute.Required;
    noteCs: Schema.Attribute.Text;
    noteDe: Schema.Attribute.Text;
    noteEn: Schema.Attribute.Text;
    sources: Schema.Attribute.Component<'shared.source', true>;
  };
}

export interface SiteUtility extends Struct.ComponentSchema {
  collectionName: 'components_site_utility';
  info: {
    displayName: 'Medienanschluss';
    icon: 'connector';
  };
  attributes: {
    asOf: Schema.Attribute.String & Schema.Attribute.Required;
    confirmedBy: Schema.Attribute.String;
    confirmedOn: Schema.Attribute.Date;
    kilovolts: Schema.Attribute.Float;
    kind: Schema.Attribute.Enumeration<['power', 'gas', 'water', 'sewage', 'fibre', 'heat']> &
      Schema.Attribute.Required &
      Schema.Attribute.CustomField<'global::choice'>;
    megawatts: Schema.Attribute.Float;
    sources: Schema.Attribute.Component<'shared.source', true>;
    textCs: Schema.Attribute.Text;
    textDe: Schema.Attribute.Text & Schema.Attribute.Required;
    textEn: Schema.Attribute.Text;
  };
}

export interface StoryConsent extends Struct.ComponentSchema {
  collectionName: 'components_story_consents';
  info: {
    displayName: 'Einwilligung';
    icon: 'shield';
  };
  attributes: {
    givenOn: Schema.Attribute.Date;
    heldBy: Schema.Attribute.String;
    scope: Schema.Attribute.JSON &
      Schema.Attribute.CustomField<
        'global::choices',
        {
          values: ['words', 'name', 'pictures'];
        }
      >;
    validUntil: Schema.Attribute.Date;
  };
}

export interface StoryFigure extends Struct.ComponentSchema {
  collectionName: 'components_story_figure';
  info: {
    displayName: 'Kennzahl der Geschichte';
    icon: 'chartCircle';
  };
  attributes: {
    figure: Schema.Attribute.String & Schema.Attribute.Required;
  };
}

export interface StoryQuote extends Struct.ComponentSchema {
  collectionName: 'components_story_quote';
  info: {
    displayName: 'Zitat';
    icon: 'quote';
  };
  attributes: {
    attribution: Schema.Attribute.String & Schema.Attribute.Required;
    text: Schema.Attribute.Text & Schema.Attribute.Required;
  };
}

export interface StoryText extends Struct.ComponentSchema {
  collectionName: 'components_story_text';
  info: {
    displayName: 'Textabschnitt';
    icon: 'feather';
  };
  attributes: {
    heading: Schema.Attribute.String;
    text: Schema.Attribute.RichText & Schema.Attribute.Required;
  };
}

declare module '@strapi/strapi' {
  export namespace Public {
    export interface ComponentSchemas {
      'company.training': CompanyTraining;
      'factor.journey': FactorJourney;
      'homepage.chapter': HomepageChapter;
      'industry.craft': IndustryCraft;
      'industry.trade': IndustryTrade;
      'page.call': PageCall;
      'page.questions': PageQuestions;
      'page.text': PageText;
      'settings.landmark': SettingsLandmark;
      'settings.operator': SettingsOperator;
      'shared.address': SharedAddress;
      'shared.fact': SharedFact;
      'shared.figure': SharedFigure;
      'shared.picture': SharedPicture;
      'shared.position': SharedPosition;
      'shared.question': SharedQuestion;
      'shared.share': SharedShare;
      'shared.source': SharedSource;
      'site.area': SiteArea;
      'site.land-value': SiteLandValue;
      'site.milestone': SiteMilestone;
      'site.price': SitePrice;
      'site.utility': SiteUtility;
      'story.consent': StoryConsent;
      'story.figure': StoryFigure;
      'story.quote': StoryQuote;
      'story.text': StoryText;
    }
  }
}
