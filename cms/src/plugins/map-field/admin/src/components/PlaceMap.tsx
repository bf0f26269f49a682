import { Box, Flex, Typography } from '@strapi/design-system';
import { Expand, PinMap, Pencil, Scissors, Trash } from '@strapi/icons';
import type { Shape } from '@standort/model/geometry/shape.ts';
import { useEffect, useRef, useState } from 'react';
import type { Ground } from '../../../ground';
import type { MapPort, Tool } from '../map/leaflet-adapter';
import { MapFrame } from './MapFrame';
import { ToolButton, type ToolLook } from './ToolButton';

interface Props {
  ground: Ground;
  /** Areas of other sites. */
  others: Ground['sites'];
  shape: Shape | undefined;
  isWrong: boolean;
  disabled?: boolean;
  /** Somebody has drawn; undefined: everything was deleted. */
  onDraw: (shape: Shape | undefined) => void;
}

interface ToolSpec extends ToolLook {
  tool: Tool;
  /** What it needs to have something to do. */
  needs?: 'shape' | 'area';
}

const TOOLS: readonly ToolSpec[] = [
  { tool: 'point', words: 'Punkt setzen', short: 'Punkt', icon: <PinMap /> },
  { tool: 'area', words: 'Fläche zeichnen', short: 'Fläche', icon: <Expand /> },
  { tool: 'edit', words: 'Ecken und Punkt verschieben', icon: <Pencil />, needs: 'shape' },
  { tool: 'cut', words: 'Aussparung zeichnen', icon: <Scissors />, needs: 'area' },
  { tool: 'remove', words: 'Punkt oder Fläche löschen', icon: <Trash />, needs: 'shape' },
];

const HELP: Readonly<Record<Tool, string>> = {
  point: 'Klicken Sie auf die Karte, wo der Punkt liegen soll.',
  area: 'Klicken Sie Ecke für Ecke; ein Klick auf die erste Ecke schließt die Fläche.',
  edit: 'Ziehen Sie Ecken an ihren Platz. Ein Griff in der Mitte fügt eine Ecke ein, ein Rechtsklick entfernt eine.',
  cut: 'Umfahren Sie, was nicht zur Fläche gehört; ein Klick auf die erste Ecke schließt die Aussparung.',
  remove: 'Klicken Sie auf das, was verschwinden soll.',
};

/** The picture of what the text says; who has a pointer may draw on it. */
export const PlaceMap = ({ ground, others, shape, isWrong, disabled, onDraw }: Props) => {
  const element = useRef<HTMLDivElement>(null);
  const map = useRef<MapPort>();
  const draw = useRef(onDraw);
  draw.current = onDraw;
  const [tool, setTool] = useState<Tool>();
  const [isReady, setReady] = useState(false);

  useEffect(() => {
    let isOver = false;
    void import('../map/leaflet-adapter').then(({ createMap }) => {
      if (isOver || !element.current) return;
      map.current = createMap(element.current, {
        ground,
        onDraw: (drawn) => draw.current(drawn),
        onTool: setTool,
      });
      setReady(true);
    });
    return () => {
      isOver = true;
      map.current?.destroy();
      map.current = undefined;
      setReady(false);
    };
  }, [ground]);

  useEffect(() => map.current?.setOthers(others), [isReady, others]);
  useEffect(() => map.current?.setShape(shape, isWrong), [isReady, shape, isWrong]);

  const hasArea = shape !== undefined && shape.type !== 'Point';
  const isUseful = ({ needs }: ToolSpec) => !needs || (needs === 'area' ? hasArea : shape !== undefined);
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {!disabled && (
        <Flex gap={1} wrap="wrap" role="group" aria-label="Auf der Karte zeichnen">
          {TOOLS.map((spec) => (
            <ToolButton
              key={spec.tool}
              {...spec}
              isOn={tool === spec.tool}
              disabled={!isReady || !isUseful(spec)}
              onPress={() => map.current?.use(tool === spec.tool ? undefined : spec.tool)}
            />
          ))}
        </Flex>
      )}
      <MapFrame>
        <div ref={element} className="map" role="region" aria-label="Karte der Lage" />
        <Box className="help" aria-live="polite">
          {tool && <Typography variant="pi">{HELP[tool]}</Typography>}
        </Box>
      </MapFrame>
      <Typography variant="pi" textColor="neutral600">
        Grau: andere Gewerbeflächen. © OpenStreetMap-Mitwirkende (ODbL 1.0) · Haltestellen: DB InfraGO AG (CC BY 4.0),
        bearbeitet · Ortspunkte teils GeoNames (CC BY 4.0) · Karte schematisch, nicht zur Messung
      </Typography>
    </Flex>
  );
};
