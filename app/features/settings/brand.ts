/**
 * The brand whose house this is: its name, its hue, and whether the demo lives here.
 *
 * Owned by the settings room (table settings, one row per key). Read on every page, so the row is small.
 */
export interface Brand {
  name: string;
  /** Set while the demo brand is loaded. */
  isDemo: boolean;
}

export const unnamedBrand: Brand = { name: 'Vouch', isDemo: false };
