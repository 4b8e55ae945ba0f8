import type { Db } from '#db/client';
import { unnamedBrand, type Brand } from './brand';

/** The brand of this house, or the unnamed one before set-up. */
export async function getBrand(db: Db): Promise<Brand> {
  const rows = await db.sql<Array<{ key: string; value: { name?: string } | true }>>`
    select key, value from settings where key in ('brand', 'demo')`;
  const brand = rows.find((row) => row.key === 'brand')?.value;
  const name = (brand && typeof brand === 'object' && brand.name) || unnamedBrand.name;
  return { name, isDemo: rows.some((row) => row.key === 'demo') };
}
