import { paths } from './paths';

/** What a film may be kept in, as its bytes say. */
export type VideoContainer = 'mp4' | 'quicktime' | 'webm';

/** What a page needs to show a video. */
export interface ShownVideo {
  publicId: string;
  container: VideoContainer;
  width: number;
  height: number;
  milliseconds: number;
  bytes: number;
  /** What is said or seen in it. */
  words: string;
  hasPoster: boolean;
}

/**
 * What browsers are told. A QuickTime file is built like an MP4 file and holds the same codecs, but some browsers try
 * it only under the newer name.
 */
export const videoTypes: Record<VideoContainer, 'video/mp4' | 'video/webm'> = {
  mp4: 'video/mp4',
  quicktime: 'video/mp4',
  webm: 'video/webm',
};

export const videoEndings: Record<VideoContainer, string> = { mp4: 'mp4', quicktime: 'mov', webm: 'webm' };

/** Its length as players write it: 0:07, 1:42. */
export function lengthOf(milliseconds: number): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1_000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** What it costs to load, so that nobody on a slow line is surprised. */
export function sizeInWords(bytes: number): string {
  const megabytes = bytes / (1024 * 1024);
  return megabytes < 1
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${megabytes.toFixed(megabytes < 10 ? 1 : 0)} MB`;
}

/** Where its film is. */
export function filmPath({ publicId, container }: Pick<ShownVideo, 'publicId' | 'container'>): string {
  return paths.video(publicId, `video.${videoEndings[container]}`);
}

/** Where the picture is that stands for it: the one that it was given, else a plain field. */
export function posterPath({ publicId, hasPoster }: Pick<ShownVideo, 'publicId' | 'hasPoster'>): string {
  return paths.video(publicId, hasPoster ? 'poster.webp' : 'poster.svg');
}

/** A small square of the picture that it was given. */
export function thumbPath({ publicId }: Pick<ShownVideo, 'publicId'>): string {
  return paths.video(publicId, 'thumb.webp');
}
