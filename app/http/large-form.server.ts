import { mkdir, open, rm } from 'node:fs/promises';
import path from 'node:path';
import { unstable_parseMultipartFormData as parseMultipart } from '@remix-run/node';
import { storable } from './read-form.server';
import { BodyTooLarge, maxLargeFormBytes } from './request-body.server';

/** Where the one large file of a form goes, and how large it may be. */
interface LargeFile {
  field: string;
  place: string;
  maxBytes: number;
}

/** A form with one large file: its other fields, and what became of that file. */
export interface LargeForm {
  form: FormData;
  /** It was cut off because it is larger than allowed; like one that was not chosen, nothing of it is kept. */
  file: 'kept' | 'none' | 'too-large';
}

/**
 * Reads a form whose large file goes to the disk piece by piece as it comes, so that it takes no memory however large
 * it is. Where the form breaks off nothing stays; when the process dies in the middle, what lies there is swept up.
 */
export async function readLargeForm(request: Request, file: LargeFile): Promise<LargeForm> {
  if (!/^multipart\/form-data\b/i.test(request.headers.get('content-type') ?? ''))
    return { form: storable(await request.formData()), file: 'none' };
  const large = new FileOnDisk(file);
  const maxOtherBytes = maxLargeFormBytes - file.maxBytes;
  let others = 0;
  try {
    const form = await parseMultipart(request, async ({ name, filename, contentType, data }) => {
      if (name === file.field && filename !== undefined) return void (await large.take(data));
      const chunks: Uint8Array[] = [];
      for await (const chunk of data) {
        others += chunk.length;
        if (others > maxOtherBytes) throw new BodyTooLarge();
        chunks.push(chunk);
      }
      const bytes = Buffer.concat(chunks);
      return filename === undefined
        ? bytes.toString()
        : new File([bytes], filename, { type: contentType ?? '' });
    });
    return { form: storable(form), file: await large.end() };
  } catch (error) {
    await large.drop();
    if (error instanceof BodyTooLarge)
      throw new Response('This is larger than we can take.', { status: 413 });
    throw new Response('This form cannot be read. Go back, reload and try again.', { status: 400 });
  }
}

/** The large file on its way to the disk. */
class FileOnDisk {
  #bytes = 0;

  constructor(private readonly file: LargeFile) {}

  async take(data: AsyncIterable<Uint8Array>): Promise<void> {
    const { place, maxBytes } = this.file;
    await mkdir(path.dirname(place), { recursive: true });
    const handle = await open(place, this.#bytes === 0 ? 'w' : 'a');
    try {
      for await (const chunk of data) {
        this.#bytes += chunk.length;
        // The rest is read and let go, so that whoever sent it can be told why.
        if (this.#bytes <= maxBytes) await handle.write(chunk);
      }
    } finally {
      await handle.close();
    }
  }

  async end(): Promise<LargeForm['file']> {
    if (this.#bytes > 0 && this.#bytes <= this.file.maxBytes) return 'kept';
    await this.drop();
    return this.#bytes === 0 ? 'none' : 'too-large';
  }

  drop(): Promise<void> {
    return rm(this.file.place, { force: true });
  }
}
