/** Spruce for what acts, as on the site. */
const light = {
  primary100: '#eaefe9',
  primary200: '#b9e2cb',
  primary500: '#1b6348',
  primary600: '#14593f',
  primary700: '#0b3f2c',
  buttonPrimary500: '#1b6348',
  buttonPrimary600: '#14593f',
};

const dark = {
  primary100: '#173026',
  primary200: '#14503a',
  primary500: '#86c9a6',
  primary600: '#9ed8b8',
  primary700: '#b9e2cb',
  buttonPrimary500: '#1b6348',
  buttonPrimary600: '#14593f',
};

export const theme = { light: { colors: light }, dark: { colors: dark } };
