export { data, render } from '../eleventy/files.11ty.mjs';
