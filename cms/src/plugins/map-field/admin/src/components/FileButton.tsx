import { Button, VisuallyHidden } from '@strapi/design-system';
import { Upload } from '@strapi/icons';
import type { GeometryProblem } from '@standort/model/geometry/problem.ts';
import { type ChangeEvent, useRef } from 'react';
import { fileProblem } from '../draft';

interface Props {
  onText: (text: string) => void;
  onRefuse: (problem: GeometryProblem) => void;
}

/** Reads a file in the browser; nothing is uploaded. */
export const FileButton = ({ onText, onRefuse }: Props) => {
  const input = useRef<HTMLInputElement>(null);
  const read = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (!file) return;
    const problem = fileProblem(file.name);
    if (problem) onRefuse(problem);
    else onText(await file.text());
    // The same file may be chosen again after it was mended.
    target.value = '';
  };
  return (
    <>
      <Button variant="tertiary" startIcon={<Upload />} onClick={() => input.current?.click()}>
        Datei wählen
      </Button>
      <VisuallyHidden>
        <input
          ref={input}
          type="file"
          accept=".geojson,.json,.wkt,.txt"
          aria-label="Datei mit GeoJSON, WKT oder Koordinaten"
          tabIndex={-1}
          onChange={(event) => void read(event)}
        />
      </VisuallyHidden>
    </>
  );
};
