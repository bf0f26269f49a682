export * from './judge.ts';
export * from './problem.ts';
