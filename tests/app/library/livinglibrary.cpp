// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/library/livinglibrary.h"

#include "models/files/filepath.h"
#include "tests/support/audiofixture.h"

#include <taglib/fileref.h>
#include <taglib/tag.h>

#include <array>
#include <utility>

namespace fs = std::filesystem;

namespace {

constexpr int kRootCount = 3;

/// Suffix and encoder of the formats that TagLib can retag.
constexpr std::array<std::pair<const char*, const char*>, 6> kFormats{
    {{"mp3", "libmp3lame"}, {"flac", "flac"}, {"ogg", "libvorbis"}, {"opus", "libopus"},
        {"m4a", "aac"}, {"wav", "pcm_s16le"}}};

} // namespace

LivingLibrary::LivingLibrary(unsigned seed, int fileCount)
    : m_random(seed)
    , m_isMounted(kRootCount, true)
{
    for (int i = 0; i < fileCount; ++i) {
        add();
    }
}

void LivingLibrary::add()
{
    const std::size_t number = m_files.size();
    OwnedFile file;
    file.root = static_cast<int>(number) % kRootCount;
    file.suffix = kFormats[number / kRootCount % kFormats.size()].first;
    file.path = freshPath(file.suffix);
    write(file);
    m_files.push_back(file);
}

fs::path LivingLibrary::rootPath(int root) const
{
    return m_folder.stdFile(QStringLiteral("root%1").arg(root));
}

QStringList LivingLibrary::roots() const
{
    QStringList roots;
    for (int root = 0; root < kRootCount; ++root) {
        roots.append(models::fromStdPath(rootPath(root)));
    }
    return roots;
}

fs::path LivingLibrary::fullPath(const OwnedFile& file) const
{
    return rootPath(file.root) / file.path;
}

fs::path LivingLibrary::freshPath(const std::string& suffix)
{
    // A name that is not UTF-8, one in decomposed letters, and plain ones.
    static const std::array<std::string, 4> kNames{"caf\xE9 ", "o\xCC\x88 ", "Name ", "song-"};
    const int number = ++m_lastName;
    const std::string& name = kNames[static_cast<std::size_t>(below(4))];
    return fs::path("folder " + std::to_string(below(9)))
        / (name + std::to_string(number) + '.' + suffix);
}

void LivingLibrary::write(OwnedFile& file)
{
    const int number = ++m_lastSound;
    file.sound = "sound " + std::to_string(number);
    file.title = file.sound;
    const fs::path path = fullPath(file);
    fs::create_directories(path.parent_path());
    for (const auto& [suffix, encoder] : kFormats) {
        if (file.suffix == suffix) {
            support::writeAudio(path,
                support::noise(0.3, 0.4, 48'000, static_cast<unsigned>(number)), encoder,
                {{"title", file.title}});
        }
    }
}

int LivingLibrary::mountedRoot()
{
    int root = below(kRootCount);
    while (!isMounted(root)) {
        root = (root + 1) % kRootCount;
    }
    return root;
}

bool LivingLibrary::isThere(const OwnedFile& file) const
{
    return !file.isDeleted && isMounted(file.root);
}

/// Nothing has happened to the file, nor to any other with its sound, since the library looked:
/// where it is and which one it is are beyond doubt.
bool LivingLibrary::isQuiet(const OwnedFile& file) const
{
    for (const OwnedFile& other : m_files) {
        const bool isSame = other.sound == file.sound;
        if (isSame && (!other.isSettled || other.isDeleted || !isMounted(other.root))) {
            return false;
        }
    }
    return isThere(file) && !file.isReplaced;
}

OwnedFile* LivingLibrary::pick(bool (LivingLibrary::*fits)(const OwnedFile&) const)
{
    constexpr int kTries = 50;
    for (int i = 0; i < kTries; ++i) {
        OwnedFile& file =
            m_files[static_cast<std::size_t>(below(static_cast<int>(m_files.size())))];
        if ((this->*fits)(file)) {
            return &file;
        }
    }
    return nullptr;
}

std::string LivingLibrary::act()
{
    static const std::array<std::pair<const char*, Action>, 11> kActions{
        {{"rename", &LivingLibrary::rename}, {"move", &LivingLibrary::move},
            {"move across", &LivingLibrary::moveAcross}, {"case", &LivingLibrary::changeCase},
            {"swap", &LivingLibrary::swap}, {"retag", &LivingLibrary::retag},
            {"copy", &LivingLibrary::copy}, {"remove", &LivingLibrary::remove},
            {"replace", &LivingLibrary::replaceSound}, {"unmount", &LivingLibrary::unmount},
            {"remount", &LivingLibrary::remount}}};
    while (true) {
        const auto& [name, action] = kActions[static_cast<std::size_t>(below(11))];
        if ((this->*action)()) {
            return name;
        }
    }
}

bool LivingLibrary::rename()
{
    OwnedFile* const file = pick(&LivingLibrary::isThere);
    if (file == nullptr || file->isReplaced) {
        return false;
    }
    const fs::path from = fullPath(*file);
    file->path = file->path.parent_path() / freshPath(file->suffix).filename();
    fs::rename(from, fullPath(*file));
    file->isSettled = false;
    return true;
}

/// Into another folder, perhaps of another root, under the same or another name.
bool LivingLibrary::move()
{
    OwnedFile* const file = pick(&LivingLibrary::isThere);
    if (file == nullptr || file->isReplaced) {
        return false;
    }
    const fs::path from = fullPath(*file);
    const fs::path fresh = freshPath(file->suffix);
    file->path = below(2) == 0 ? fresh : fresh.parent_path() / file->path.filename();
    file->root = mountedRoot();
    fs::create_directories(fullPath(*file).parent_path());
    fs::rename(from, fullPath(*file));
    file->isSettled = false;
    return true;
}

/// As between two disks: a new file, then the old one goes.
bool LivingLibrary::moveAcross()
{
    OwnedFile* const file = pick(&LivingLibrary::isQuiet);
    if (file == nullptr) {
        return false;
    }
    const fs::path from = fullPath(*file);
    file->path = freshPath(file->suffix);
    file->root = mountedRoot();
    fs::create_directories(fullPath(*file).parent_path());
    fs::copy_file(from, fullPath(*file));
    fs::remove(from);
    file->isSettled = false;
    return true;
}

bool LivingLibrary::changeCase()
{
    OwnedFile* const file = pick(&LivingLibrary::isThere);
    if (file == nullptr || file->isReplaced) {
        return false;
    }
    std::string name = file->path.filename().string();
    for (char& letter : name) {
        const bool isLetter = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
        if (isLetter && letter != 'm' && &letter < name.data() + name.rfind('.')) {
            letter = static_cast<char>(letter ^ 0x20);
        }
    }
    const fs::path from = fullPath(*file);
    file->path = file->path.parent_path() / name;
    fs::rename(from, fullPath(*file));
    file->isSettled = false;
    return true;
}

/// Two files take each other's name.
bool LivingLibrary::swap()
{
    OwnedFile* const one = pick(&LivingLibrary::isQuiet);
    OwnedFile* const other = pick(&LivingLibrary::isQuiet);
    if (one == nullptr || other == nullptr || one == other || one->suffix != other->suffix
        || one->sound == other->sound) {
        return false;
    }
    const fs::path aside = rootPath(one->root) / "aside";
    fs::rename(fullPath(*one), aside);
    fs::rename(fullPath(*other), fullPath(*one));
    fs::rename(aside, fullPath(*other));
    std::swap(one->path, other->path);
    std::swap(one->root, other->root);
    one->isSettled = false;
    other->isSettled = false;
    return true;
}

bool LivingLibrary::retag()
{
    OwnedFile* const file = pick(&LivingLibrary::isThere);
    if (file == nullptr) {
        return false;
    }
    // Of any length, so that padding is used, outgrown and rewritten.
    file->title = "title " + std::to_string(++m_lastName);
    const std::string comment(static_cast<std::size_t>(below(5000)), 'c');
    TagLib::FileRef tagged(fullPath(*file).c_str());
    tagged.tag()->setTitle(TagLib::String(file->title, TagLib::String::UTF8));
    tagged.tag()->setComment(TagLib::String(comment, TagLib::String::UTF8));
    return tagged.save();
}

bool LivingLibrary::copy()
{
    const OwnedFile* const original = pick(&LivingLibrary::isQuiet);
    if (original == nullptr) {
        return false;
    }
    OwnedFile twin;
    twin.sound = original->sound;
    twin.suffix = original->suffix;
    twin.title = original->title;
    twin.root = mountedRoot();
    twin.path = freshPath(twin.suffix);
    fs::create_directories(fullPath(twin).parent_path());
    fs::copy_file(fullPath(*original), fullPath(twin));
    m_files.push_back(twin);
    return true;
}

bool LivingLibrary::remove()
{
    OwnedFile* const file = pick(&LivingLibrary::isQuiet);
    if (file == nullptr || below(3) != 0) {
        return false;
    }
    fs::remove(fullPath(*file));
    file->isDeleted = true;
    return true;
}

/// The same name, but another recording.
bool LivingLibrary::replaceSound()
{
    OwnedFile* const file = pick(&LivingLibrary::isQuiet);
    if (file == nullptr || below(3) != 0) {
        return false;
    }
    write(*file);
    file->isReplaced = true;
    return true;
}

/// A drive is unplugged, and leaves its mount point behind or not.
bool LivingLibrary::unmount()
{
    const int root = below(kRootCount);
    int mounted = 0;
    for (int i = 0; i < kRootCount; ++i) {
        mounted += isMounted(i) ? 1 : 0;
    }
    if (!isMounted(root) || mounted == 1) {
        return false;
    }
    for (const OwnedFile& file : m_files) {
        // What was moved there or away unseen cannot be known to anybody.
        if (!file.isSettled) {
            return false;
        }
    }
    const fs::path path = rootPath(root);
    fs::rename(path, path.string() + ".away");
    if (below(2) == 0) {
        fs::create_directory(path);
    }
    m_isMounted[static_cast<std::size_t>(root)] = false;
    return true;
}

bool LivingLibrary::remount()
{
    const int root = below(kRootCount);
    if (isMounted(root)) {
        return false;
    }
    const fs::path path = rootPath(root);
    fs::remove(path);
    fs::rename(path.string() + ".away", path);
    m_isMounted[static_cast<std::size_t>(root)] = true;
    return true;
}

void LivingLibrary::settle()
{
    for (OwnedFile& file : m_files) {
        if (isMounted(file.root)) {
            file.isSettled = true;
            file.isReplaced = false;
        }
    }
}
