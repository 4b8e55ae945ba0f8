/**
 * A short video that goes with a review or a testimonial: kept as the file that was sent, without what it told about
 * its maker, with a picture that stands for it until it is played and words for people who cannot see or hear it.
 *
 * Owned by the videos room (table videos). It announces nothing by itself: whoever holds it says that it has changed.
 */

/** Raw bytes of one video: two minutes at what phones take by themselves. */
export const maxVideoBytes = 100 * 1024 * 1024;
export const maxVideoSeconds = 120;
/** Bytes of the picture for it as it comes from a phone; what is kept is far smaller. */
export const maxPosterBytes = 12 * 1024 * 1024;
/** Neither a phone nor a reader needs more; a browser would decode whatever is said here. */
export const maxVideoSide = 4096;
export const maxVideoWords = 1_000;

export type VideoProblem =
  'nothing' | 'too-large' | 'no-video' | 'too-long' | 'unplayable' | 'broken' | 'poster';

/** What keeps a video from being taken, in words. */
export const videoSentences: Record<VideoProblem, string> = {
  nothing: 'Choose the video again; a browser forgets it when a page is shown once more.',
  'too-large':
    'The video is larger than 100 MB. Make it shorter, or choose a smaller size where your phone asks for one.',
  'no-video': 'The file is not an MP4, QuickTime or WebM video.',
  'too-long': 'The video is longer than two minutes. Cut it to the part that helps most.',
  unplayable: 'The video is in a format that browsers cannot show. Save it as MP4 and choose that file.',
  broken: 'The video is cut short, or built in a way that we cannot read. Save it anew and choose that file.',
  poster: 'The picture that stands for the video cannot be read. Choose another, or none.',
};
