import type { Editor, Upload } from '../support/editor.ts';

/** A picture of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Puts a picture into the media library. @param info what the form says about it */
export function upload(
  who: Editor,
  name: string,
  info: object = {},
  extra: Record<string, string> = {},
  id?: number,
): Promise<Upload> {
  const form = new FormData();
  form.append('files', new Blob([PIXEL], { type: 'image/png' }), name);
  form.append('fileInfo', JSON.stringify({ name, ...info }));
  for (const [key, value] of Object.entries(extra)) form.append(key, value);
  return who.upload(form, id);
}

interface Folder {
  id: number;
  name: string;
}

/** Folders somebody sees at the top of the media library, by name. */
export async function folders(who: Editor): Promise<Map<string, number>> {
  const { data } = await who.call('GET', '/upload/folders?filters[parent][id][$null]=true');
  return new Map((data as unknown as Folder[]).map(({ id, name }) => [name, id]));
}
