// The site asks for changes twice a second; single requests are not worth a line.
export default { level: 'info' };
