// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/audio/containertags.h"

#include "analysis/audio/demuxer.h"

extern "C" {
#include <libavutil/dict.h>
}

#include <cctype>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>

namespace analysis {

namespace {

std::string lowered(const char* key)
{
    std::string found;
    for (; *key != '\0'; ++key) {
        found += static_cast<char>(std::tolower(static_cast<unsigned char>(*key)));
    }
    return found;
}

/// Values that are there already stay.
void addValues(const AVDictionary* dictionary, std::map<std::string, std::string>& values)
{
    const AVDictionaryEntry* entry = nullptr;
    while ((entry = av_dict_get(dictionary, "", entry, AV_DICT_IGNORE_SUFFIX)) != nullptr) {
        values.try_emplace(lowered(entry->key), entry->value);
    }
}

/// Asks to stop when it lives too long: a hostile container can keep a demuxer busy for minutes.
class Patience final
{
public:
    explicit Patience(const std::stop_token& stop)
        : m_stopped(stop, [this] { m_exhausted.request_stop(); })
        , m_watch([this](const std::stop_token& finished) { watch(finished); })
    { }

    [[nodiscard]] std::stop_token token() const { return m_exhausted.get_token(); }

private:
    static constexpr std::chrono::seconds kLimit{2};

    void watch(const std::stop_token& finished)
    {
        std::unique_lock lock(m_mutex);
        m_never.wait_for(lock, finished, kLimit, [] { return false; });
        if (!finished.stop_requested()) {
            m_exhausted.request_stop();
        }
    }

    std::stop_source m_exhausted;
    std::mutex m_mutex;
    std::condition_variable_any m_never;
    std::stop_callback<std::function<void()>> m_stopped;
    std::jthread m_watch; // last: it uses the others, and ends before them
};

} // namespace

Result<ContainerTags> containerTags(const std::filesystem::path& path, const std::stop_token& stop)
{
    const Patience patience(stop);
    const Result<std::unique_ptr<Demuxer>> demuxer = Demuxer::open(path, patience.token());
    if (!demuxer) {
        return demuxer.error();
    }
    const AVFormatContext& container = (*demuxer)->container();
    ContainerTags found;
    found.format = (*demuxer)->claimedFormat();
    addValues(container.metadata, found.values);
    addValues((*demuxer)->stream().metadata, found.values);
    for (unsigned i = 0; i < container.nb_streams; ++i) {
        const AVStream& stream = *container.streams[i];
        found.hasPicture |= (stream.disposition & AV_DISPOSITION_ATTACHED_PIC) != 0;
    }
    return found;
}

} // namespace analysis
