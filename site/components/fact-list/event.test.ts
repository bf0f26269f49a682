import { describe, expect, it } from 'vitest';
import { hasFigure, isEvent } from './event.ts';

describe('hasFigure', () => {
  it.each([
    ['Seit 2001 gehört der Betrieb zum Konzern.', false],
    ['Am 1. April 2021 wurde gefeiert.', false],
    ['2020/21 wurde angebaut.', false],
    ['Das Hotel öffnete im Juni 2021 unter neuem Betreiber.', false],
    ['2017 hatte das Haus 377 Betten.', true],
    ['Zum Start 2007 gab es zehn Beschäftigte.', true],
    ['Ein Drittel des Stroms kam 2017 aus Wasserkraft.', true],
    ['Der Umsatz lag 2017 bei 15 Mio. €.', true],
  ])('%s %s', (text, expected) => expect(hasFigure(text)).toBe(expected));
});

describe('isEvent', () => {
  it.each([
    ['1845 beginnt er mit 15 Lehrlingen.', '1845', true],
    ['Eröffnet als Schmalspurbahn, später umgebaut.', '1890/1938', true],
    ['Seit 2001 gehört der Betrieb zum Konzern.', '2001', true],
    ['Die Stadt ist seit dem 5.\u00a0Dezember 2016 Luftkurort.', '2016-12-05', true],
    ['2017 hatte das Haus 377 Betten.', '2017-03', false],
    ['Die Mühle ist ein technisches Denkmal.', '2017-08', false],
    ['Die Mühle ist ein technisches Denkmal.', 'undated', false],
  ])('%s %s %s', (de, asOf, expected) => expect(isEvent({ text: { de }, asOf })).toBe(expected));
});
