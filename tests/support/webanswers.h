// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Answers of services in the shape that their documentation gives, of music that nobody made.
namespace support {

/// https://acoustid.org/webservice, lookup by fingerprint.
inline constexpr const char* kAcoustIdAnswer = R"json({
"status": "ok",
"results": [{
  "id": "66666666-0000-4000-8000-000000000002", "score": 0.41,
  "recordings": [
    {"id": "11111111-0000-4000-8000-000000000009", "title": "Another Boat", "duration": 190,
     "artists": [{"id": "55555555-0000-4000-8000-000000000003", "name": "Drift"}]},
    {"id": "11111111-0000-4000-8000-000000000010"}]
}, {
  "id": "66666666-0000-4000-8000-000000000001", "score": 0.97,
  "recordings": [{
    "id": "11111111-0000-4000-8000-000000000001", "title": "Morning Ferry", "duration": 187,
    "artists": [{"id": "55555555-0000-4000-8000-000000000001", "name": "The Lanterns",
                 "joinphrase": " & "},
                {"id": "55555555-0000-4000-8000-000000000002", "name": "Mara Holt"}],
    "releasegroups": [{
      "id": "33333333-0000-4000-8000-000000000001", "title": "Harbour Songs", "type": "Album",
      "artists": [{"id": "55555555-0000-4000-8000-000000000001", "name": "The Lanterns"}],
      "releases": [{
        "id": "22222222-0000-4000-8000-000000000001", "country": "GB",
        "date": {"year": 1997, "month": 5, "day": 21}, "track_count": 3, "medium_count": 1,
        "mediums": [{"format": "CD", "position": 1, "track_count": 3, "tracks": [
          {"id": "44444444-0000-4000-8000-000000000001", "position": 1}]}]
      }]
    }]
  }]
}]})json";

/// https://musicbrainz.org/doc/MusicBrainz_API/Search, recordings.
inline constexpr const char* kRecordingSearch = R"json({
"created": "2026-01-01T00:00:00.000Z", "count": 2, "offset": 0,
"recordings": [{
  "id": "11111111-0000-4000-8000-000000000001", "score": 100, "title": "Morning Ferry",
  "length": 187306, "video": null,
  "artist-credit": [
    {"name": "The Lanterns", "joinphrase": " & ", "artist":
      {"id": "55555555-0000-4000-8000-000000000001", "name": "The Lanterns", "sort-name": "Lanterns, The"}},
    {"name": "Mara Holt", "artist":
      {"id": "55555555-0000-4000-8000-000000000002", "name": "Mara Holt", "sort-name": "Holt, Mara"}}],
  "first-release-date": "1996",
  "releases": [{
    "id": "22222222-0000-4000-8000-000000000001", "count": 1, "title": "Harbour Songs",
    "status": "Official", "date": "1997-05-21", "country": "GB", "track-count": 3,
    "release-group": {"id": "33333333-0000-4000-8000-000000000001", "title": "Harbour Songs",
                      "primary-type": "Album"},
    "media": [{"position": 1, "format": "CD", "track-count": 3, "track-offset": 0, "track": [
      {"id": "44444444-0000-4000-8000-000000000001", "number": "1", "title": "Morning Ferry",
       "length": 187306}]}]
  }]
}, {
  "id": "11111111-0000-4000-8000-000000000011", "score": 71, "title": "Morning Ferry (live)",
                            "length" : 240000, "artist-credit" : [ {
                                "name" : "The Lanterns",
                                "artist" : {
                                    "id" : "55555555-0000-4000-8000-000000000001",
                                    "name" : "The Lanterns",
                                    "sort-name" : "Lanterns, The"
                                }
                            } ]
}]
})json";

/// https://musicbrainz.org/doc/MusicBrainz_API/Search, releases.
inline constexpr const char* kReleaseSearch = R"json({
"created": "2026-01-01T00:00:00.000Z", "count": 2, "offset": 0,
"releases": [{
  "id": "22222222-0000-4000-8000-000000000001", "score": 100, "count": 1, "title": "Harbour Songs",
  "status": "Official", "date": "1997-05-21", "country": "GB", "track-count": 3,
  "barcode": "5012345678900",
  "artist-credit": [{"name": "The Lanterns", "artist":
      {"id": "55555555-0000-4000-8000-000000000001", "name": "The Lanterns", "sort-name": "Lanterns, The"}}],
  "release-group": {"id": "33333333-0000-4000-8000-000000000001", "primary-type": "Album"},
  "label-info": [{"catalog-number": "QUAY 7", "label":
      {"id": "77777777-0000-4000-8000-000000000001", "name": "Quay Records"}}],
  "media": [{"format": "CD", "disc-count": 1, "track-count": 3}]
}, {
  "id": "22222222-0000-4000-8000-000000000002", "score": 88, "title": "Harbour Songs (deluxe)",
  "date": "2007", "country": "US", "track-count": 12,
  "artist-credit": [{"name": "The Lanterns", "artist":
      {"id": "55555555-0000-4000-8000-000000000001", "name": "The Lanterns", "sort-name": "Lanterns, The"}}],
  "media": [{"format": "Digital Media", "track-count": 12}]
}]
})json";

/// https://musicbrainz.org/doc/MusicBrainz_API, look-up of a release.
inline constexpr const char* kReleaseAnswer = R"json({
"id": "22222222-0000-4000-8000-000000000001", "title": "Harbour Songs", "status": "Official",
"date": "1997-05-21", "country": "GB", "barcode": "5012345678900",
"artist-credit": [{"name": "The Lanterns", "joinphrase": "", "artist":
    {"id": "55555555-0000-4000-8000-000000000001", "name": "The Lanterns", "sort-name": "Lanterns, The"}}],
"release-group": {"id": "33333333-0000-4000-8000-000000000001", "title": "Harbour Songs",
                  "primary-type": "Album", "first-release-date": "1996"},
"label-info": [{"catalog-number": "QUAY 7", "label":
    {"id": "77777777-0000-4000-8000-000000000001", "name": "Quay Records"}}],
"media": [{"position": 1, "format": "CD", "title": "", "track-count": 3, "tracks": [
  {"id": "44444444-0000-4000-8000-000000000001", "position": 1, "number": "1",
   "title": "Morning Ferry", "length": 187306,
   "artist-credit": [
     {"name": "The Lanterns", "joinphrase": " & ", "artist":
       {"id": "55555555-0000-4000-8000-000000000001", "name": "The Lanterns", "sort-name": "Lanterns, The"}},
     {"name": "Mara Holt", "joinphrase": "", "artist":
       {"id": "55555555-0000-4000-8000-000000000002", "name": "Mara Holt", "sort-name": "Holt, Mara"}}],
   "recording": {"id": "11111111-0000-4000-8000-000000000001", "title": "Morning Ferry",
                 "length": 187306, "isrcs": ["GBAAA9700001"]}},
  {"id": "44444444-0000-4000-8000-000000000002", "position": 2, "number": "2", "title": "Low Tide",
   "length": 201000,
   "recording": {"id": "11111111-0000-4000-8000-000000000002", "title": "Low Tide",
     "artist-credit": [{"name": "The Lanterns", "artist":
       {"id": "55555555-0000-4000-8000-000000000001", "name": "The Lanterns", "sort-name": "Lanterns, The"}}]}},
  {"id": "44444444-0000-4000-8000-000000000003", "position": 3, "number": "3", "title": "High Tide",
   "length": 243000,
   "recording": {"id": "11111111-0000-4000-8000-000000000003", "title": "High Tide",
     "artist-credit": [{"name": "The Lanterns", "artist":
       {"id": "55555555-0000-4000-8000-000000000001", "name": "The Lanterns", "sort-name": "Lanterns, The"}}]}}
]}]})json";

/// https://musicbrainz.org/doc/Cover_Art_Archive/API, the pictures of a release.
inline constexpr const char* kCoverAnswer = R"json({
"release": "https://musicbrainz.org/release/22222222-0000-4000-8000-000000000001",
"images": [
  {"id": "829521842", "front": false, "back": true, "types": ["Back"], "approved": true,
   "image": "http://coverartarchive.org/release/22222222-0000-4000-8000-000000000001/829521842.jpg",
   "thumbnails": {"250": "x", "500": "y"}},
  {"id": 829521843, "front": true, "back": false, "types": ["Front"], "approved": true,
   "image": "http://coverartarchive.org/release/22222222-0000-4000-8000-000000000001/829521843.jpg",
   "thumbnails": {"250": "x", "500": "y"}}
]})json";

/// https://www.last.fm/api/show/track.getTopTags
inline constexpr const char* kTopTags = R"json({
"toptags": {"tag": [
  {"name": "folk", "count": 64, "url": "https://www.last.fm/tag/folk"},
  {"name": "indie folk", "count": 100, "url": "https://www.last.fm/tag/indie+folk"},
  {"name": "the lanterns", "count": 40, "url": "https://www.last.fm/tag/the+lanterns"},
  {"name": "seen live", "count": 5, "url": "https://www.last.fm/tag/seen+live"}
], "@attr": {"artist": "The Lanterns", "track": "Morning Ferry"}}})json";

} // namespace support
