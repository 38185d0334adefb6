// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/similarity/codescan.h"

#include "analysis/similarity/codedistance.h"
#include "analysis/similarity/soundcodeaxes.h"

#include <algorithm>
#include <cassert>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace analysis {

#if defined(__SSE2__)

// Every x86-64 processor has these instructions. Left to itself, GCC 12 takes half as long again.
namespace {

using namespace soundcodeaxes;

constexpr std::size_t kStep = 8;

__m128i loaded(const void* from)
{
    return _mm_loadu_si128(static_cast<const __m128i*>(from));
}

// Four sums of squared differences, of eight places of the codes.
__m128i squares(const std::int8_t* code, const std::int16_t* asked)
{
    const __m128i bytes = _mm_loadl_epi64(reinterpret_cast<const __m128i*>(code));
    const __m128i wide = _mm_srai_epi16(_mm_unpacklo_epi8(bytes, bytes), 8);
    const __m128i apart = _mm_sub_epi16(wide, loaded(asked));
    return _mm_madd_epi16(apart, apart);
}

template <std::size_t First, std::size_t Count>
__m128i squares(const std::int8_t* code, const std::int16_t* asked)
{
    static_assert(Count % kStep == 0);
    __m128i sum = squares(code + First, asked + First);
    for (std::size_t i = First + kStep; i < First + Count; i += kStep) {
        sum = _mm_add_epi32(sum, squares(code + i, asked + i));
    }
    return sum;
}

__m128i halvesAdded(__m128i low, __m128i high)
{
    return _mm_add_epi32(_mm_unpacklo_epi32(low, high), _mm_unpackhi_epi32(low, high));
}

} // namespace

void CodeScan::compare(std::span<const SoundCode* const> codes, Squares& result) const
{
    constexpr std::size_t kRhythm = kTimbreAxisCount;
    constexpr std::size_t kContrast = kRhythm + kRhythmAxisCount;
    constexpr std::size_t kHarmony = kContrast + kContrastAxisCount;
    constexpr std::size_t kRange = kHarmony + kHarmonyAxisCount;
    assert(codes.size() <= kAtOnce);
    const std::int16_t* const asked = m_wide.data();
    for (std::size_t i = 0; i < codes.size(); ++i) {
        const std::int8_t* const code = codes[i]->data();
        const __m128i one = halvesAdded(squares<0, kTimbreAxisCount>(code, asked),
            squares<kRhythm, kRhythmAxisCount>(code, asked));
        const __m128i two = halvesAdded(squares<kContrast, kContrastAxisCount>(code, asked),
            squares<kHarmony, kHarmonyAxisCount>(code, asked));
        const __m128i sums =
            _mm_add_epi32(_mm_unpacklo_epi64(one, two), _mm_unpackhi_epi64(one, two));
        const __m128i range = squares<kRange, kRangeAxisCount>(code, asked);
        const __m128i half = _mm_add_epi32(range, _mm_unpackhi_epi64(range, range));
        result[0][i] = _mm_cvtsi128_si32(sums);
        result[1][i] = _mm_cvtsi128_si32(_mm_shuffle_epi32(sums, 1));
        result[2][i] = _mm_cvtsi128_si32(_mm_shuffle_epi32(sums, 2));
        result[3][i] = _mm_cvtsi128_si32(_mm_shuffle_epi32(sums, 3));
        result[4][i] = _mm_cvtsi128_si32(half) + _mm_cvtsi128_si32(_mm_shuffle_epi32(half, 1));
    }
}

#else

void CodeScan::compare(std::span<const SoundCode* const> codes, Squares& result) const
{
    assert(codes.size() <= kAtOnce);
    for (std::size_t i = 0; i < codes.size(); ++i) {
        const std::array<std::int32_t, kPartCount> squares = squaredSteps(m_asked, *codes[i]);
        for (std::size_t p = 0; p < kPartCount; ++p) {
            result[p][i] = squares[p];
        }
    }
}

#endif

CodeScan::CodeScan(const SoundCode& asked)
    : m_asked(asked)
{
    std::ranges::copy(asked, m_wide.begin());
}

} // namespace analysis
