import { Flag, Integer } from '../wire/property';

export class SamplePortfolioReply {
  @Flag() isLoaded!: boolean;
  @Integer() clients!: number;
  @Integer() projects!: number;
}
