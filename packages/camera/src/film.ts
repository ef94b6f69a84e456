/** Films, picture by picture: a door of its own, since it brings the reader of film files with it. */
export { type Film, type FilmPicture, openFilm } from './film/open-film.ts';
