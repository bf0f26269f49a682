import { writeParams } from '../finder/address.ts';
import { mapButtonOf, type Row } from '../finder/rows.ts';
import { FINDER_CHANGE, type FinderChange, type SoFinder } from '../finder/so-finder.ts';
import { withSelected, withView, type MapView } from '../finder/url-state.ts';
import { pluralWord, word, type IslandWords } from '../finder/words.ts';
import { boundsOf, parseBounds } from './bounds.ts';
import { Card } from './card.ts';
import type { Frame } from './frame.ts';
import { furnish, moveByArrows } from './furniture.ts';
import { drawGround, type GroundLayer } from './ground.ts';
import { createMap } from './leaflet-adapter.ts';
import { loadGround, loadStyle, loadTiles } from './loading.ts';
import { areasOf, canSeparate, markersOf, type EntryMarker, type Placed } from './markers.ts';
import { mercatorFrame } from './mercator.ts';

interface SessionParts {
  host: HTMLElement;
  finder: SoFinder;
  stage: HTMLElement;
  frame: Frame;
  words: IslandWords;
  view: MapView | undefined;
  /** From the large map back into the page; on narrow screens the map closes. */
  leave: () => Promise<void>;
}

/** Where a choice was made: decides where the focus goes. */
export type Origin = 'list' | 'map' | 'address';

export interface Session {
  choose(key: string, from: Origin): void;
  focus(): void;
  end(): void;
}

/** Our own drawing ends where the knowledge of it ends; tiles go closer. */
const MAX_ZOOM = { drawn: 14, tiles: 17 } as const;
/** A chosen entry is shown at least this near. */
const CHOSEN_ZOOM = 11.5;

/** An open map: keeps picture, card, list and address in step until it ends. */
export async function startSession({ host, finder, stage, frame, words, view, leave }: SessionParts): Promise<Session> {
  const locale = document.documentElement.lang;
  const region = parseBounds(host.dataset.bounds ?? '');
  const archive = host.dataset.basemap;
  const canvas = stage.querySelector<HTMLElement>('[data-view]');
  const cardElement = stage.querySelector<HTMLElement>('[data-card]');
  if (!canvas || !cardElement) throw new Error('The stage needs the parts [data-view] and [data-card].');
  const [ground, tiles] = await Promise.all([
    archive ? undefined : loadGround(host),
    archive ? loadTiles(archive) : undefined,
    loadStyle(),
  ]);

  const ending = new AbortController();
  const { signal } = ending;
  const card = new Card(cardElement, {
    onClose: () => void back(),
    view: word(words, 'view'),
    approximate: word(words, 'approximate'),
    ask: { label: word(words, 'ask'), href: host.dataset.ask ?? '' },
  });
  let chosen: { row: Row; from: Origin } | undefined;
  let markers: EntryMarker<Row>[] = [];
  let off: ReadonlySet<GroundLayer> = new Set();
  const several = (count: number) => pluralWord(words, 'several', count, locale);

  const port = createMap(canvas, {
    bounds: region,
    start: boundsOf(finder.visible) ?? region,
    view,
    maxZoom: archive ? MAX_ZOOM.tiles : MAX_ZOOM.drawn,
    animate: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    ...(ground && {
      draw: (sheet) =>
        drawGround(ground, mercatorFrame(sheet), {
          ...sheet,
          off,
          reserve: markers.map(({ at, size }) => ({ at, r: size / 2 })),
        }),
    }),
    tiles,
    onMove: (moved, own) => {
      update();
      if (own) writeParams((params) => withView(params, moved));
    },
    onPick: (id) => {
      const items = markers.find((marker) => marker.id === id)?.items ?? [];
      if (items.length > 1) pickSeveral(items);
      else if (items[0]) choose(items[0].key, 'map');
    },
    onGround: () => forget(),
  });

  function update(): void {
    const { zoom } = port.view();
    markers = markersOf(finder.visible, zoom, chosen?.row.key, {
      several,
      name: (item) => finder.row(item.key)?.title ?? item.key,
    });
    port.setMarkers(markers);
    port.setAreas(areasOf(finder.visible, zoom, chosen?.row.key));
    refresh();
  }

  function pickSeveral(items: Placed<Row>[]): void {
    const bounds = boundsOf(items);
    if (bounds && canSeparate(items, port.maxZoom)) {
      forget();
      port.fit(bounds, true);
      finder.announcer?.say(several(items.length));
      return;
    }
    forget();
    card.offer(several(items.length), items, ({ key }) => choose(key, 'map'));
    card.focus();
  }

  function choose(key: string, from: Origin): void {
    const row = finder.row(key);
    if (!row?.at || signal.aborted) return;
    finder.reveal(row);
    forget();
    chosen = { row, from };
    row.element.setAttribute('aria-current', 'true');
    card.show(row);
    update();
    if (port.view().zoom < CHOSEN_ZOOM && from !== 'map')
      port.setView({ zoom: CHOSEN_ZOOM, lon: row.at[0], lat: row.at[1] });
    else port.show(row.at, { top: 72, side: 96, bottom: frame.isNarrow ? card.height + 72 : 72 });
    port.redraw();
    writeParams((params) => withSelected(params, key));
    lead(row, from);
  }

  /** Focus and words after a choice. */
  function lead(row: Row, from: Origin): void {
    if (from === 'list') card.focus();
    if (from === 'address' && !frame.isModal) host.scrollIntoView({ block: 'nearest' });
    if (from !== 'map') return;
    const position = finder.visible.indexOf(row) + 1;
    finder.announcer?.say(word(words, 'chosen', { name: row.title, position, total: finder.visible.length }));
    if (frame.isModal) return;
    // A long list does not hold every row.
    if (!row.element.isConnected) return card.focus();
    row.element.scrollIntoView({ block: 'nearest' });
    mapButtonOf(row)?.focus({ preventScroll: true });
  }

  function forget(): void {
    if (card.isOpen) card.close();
    if (!chosen) return;
    chosen.row.element.removeAttribute('aria-current');
    chosen = undefined;
    update();
    writeParams((params) => withSelected(params, undefined));
  }

  /** One step back: from the card to the row it came from, from the large map into the page, from the map to the list. */
  async function back(): Promise<void> {
    const { row, from } = chosen ?? {};
    const large = frame.isModal;
    const stays = large && card.isOpen && from !== 'list';
    forget();
    if (stays) return canvas?.focus();
    if (large) await leave();
    if (row?.element.isConnected) mapButtonOf(row)?.focus();
    else if (!large) finder.querySelector<HTMLElement>('[data-result]')?.focus();
  }

  function fit(bounds: ReturnType<typeof boundsOf>): void {
    port.fit(bounds ?? region);
    writeParams((params) => withView(params, undefined));
  }

  const refresh = furnish(
    stage,
    finder,
    port,
    {
      region: () => fit(region),
      result: () => fit(boundsOf(finder.visible)),
      leave: () => void leave(),
      expand: () => void (frame.isModal ? leave() : frame.enlarge(true)),
      ground: (layers) => {
        off = layers;
        port.redraw();
      },
    },
    signal,
  );
  moveByArrows(canvas, port, signal);

  let fitting: ReturnType<typeof setTimeout> | undefined;
  finder.addEventListener(
    FINDER_CHANGE,
    (event) => {
      if (chosen && !finder.visible.includes(chosen.row)) forget();
      update();
      port.redraw();
      clearTimeout(fitting);
      if ((event as FinderChange).detail.own) fitting = setTimeout(() => !chosen && fit(boundsOf(finder.visible)), 300);
    },
    { signal },
  );
  stage.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      const legend = (event.target as Element).closest<HTMLDetailsElement>('details[open]');
      if (!legend) return void back();
      legend.open = false;
      legend.querySelector('summary')?.focus();
    },
    { signal },
  );

  update();
  port.redraw();
  return {
    choose,
    focus: () => canvas.focus({ preventScroll: frame.isModal }),
    end: () => {
      clearTimeout(fitting);
      forget();
      ending.abort();
      port.destroy();
    },
  };
}
