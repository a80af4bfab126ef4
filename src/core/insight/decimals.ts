/**
 * A number without the noise of binary fractions: 240 minutes at 33.3 % are 79.92 impact minutes, where the computer
 * says 79.91999999999999, and whoever reads the open data would have to wonder why.
 */
export const withoutNoise = (value: number): number => Math.round(value * 1e6) / 1e6;
