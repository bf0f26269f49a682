export * from './area.ts';
export * from './judge.ts';
export * from './overlap.ts';
export * from './problem.ts';
export * from './read.ts';
export * from './region.ts';
export * from './shape.ts';
export * from './write.ts';
