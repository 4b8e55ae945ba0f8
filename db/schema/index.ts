// The one barrel: drizzle-kit reads the whole schema from here.
export * from './accounts';
export * from './advocates';
export * from './boards';
export * from './boards/following';
export * from './events';
export * from './groups';
export * from './integrations';
export * from './moderation';
export * from './notifications';
export * from './privacy';
export * from './products';
export * from './reputation';
export * from './reviews';
export * from './search';
export * from './settings';
export * from './writing';
